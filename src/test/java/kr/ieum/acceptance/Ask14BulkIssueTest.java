package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.secret.Vault;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Ask 14 of the peers (vc-platform 1775, saleor 13544): ten thousand vouchers are issued without a request that waits for
 * it, by a job that can be watched and that goes on after a crash where it stopped.
 */
@QuarkusTest
class Ask14BulkIssueTest {
    private static final int MANY = 10_000;
    private static final int FUNDED = 6_000;
    private static final int TOO_LOW = 1_000;
    private static final long SUBSIDY = 2_800_000;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @Inject
    Vault vault;

    @Inject
    Clock now;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @AfterEach
    void leaveNoMailBehind() {
        clock.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("delete from platform.outbox where topic = 'firm-mail' and done_at is null"));
    }

    @Test
    void tenThousandApplicationsAreSelectedByAJob() throws Exception {
        String round = Rounds.openScored(FUNDED * SUBSIDY);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> scoredApplications(UUID.fromString(round)));
        clock.advance(Duration.ofMinutes(31));
        jobs.runNow("rounds");
        String hash = get(REVIEWER, Scoring.ranking(round))
                .then()
                .statusCode(200)
                .extract()
                .path("contentHash");
        Scoring.confirm(REVIEWER, round, hash).then().statusCode(202);
        Scoring.confirm(SECOND_REVIEWER, round, hash).then().statusCode(200);

        interruptHalfWay(round);
        Scoring.awaitJob(round, jobs);

        get(REVIEWER, Scoring.ranking(round))
                .then()
                .body("job.progress", equalTo(MANY))
                .body("job.total", equalTo(MANY))
                .body(
                        "job.result",
                        equalTo(Map.of(
                                "admitted",
                                FUNDED,
                                "waiting",
                                MANY - FUNDED - TOO_LOW,
                                "refused",
                                TOO_LOW,
                                "passedOver",
                                0)));
        assertThat(count("select count(*) as n from voucher.voucher where round_id = ?", round))
                .isEqualTo(FUNDED);
        assertThat(count(
                        "select count(*) as n from application.application where round_id = ? and status = 'WAITING'",
                        round))
                .isEqualTo(MANY - FUNDED - TOO_LOW);
        assertThat(count("""
                        select count(*) as n from application.application a join application.ranking_line l
                        on l.application_id = a.id where a.round_id = ? and a.status = 'ADMITTED' and l.place > 6000""", round))
                .as("nobody was passed over by a worse one")
                .isZero();
        assertThat(count("""
                        select count(*) as n from (
                            select place, row_number() over (order by a.queue_number) as position from application.application a
                            join application.ranking_line l on l.application_id = a.id
                            where a.round_id = ? and a.status = 'WAITING') w where place <> position + 6000""", round))
                .as("the waiting list stands in the order of rank")
                .isZero();
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isZero();
        moneyForManyServesAllOfThem(round);
        get(Tokens.of("auditor.jung"), "/api/v1/ledger/trial-balance").then().body("difference", equalTo(0));
    }

    /** Who brings money for hundreds is answered after the first hundred; the others follow. */
    private void moneyForManyServesAllOfThem(String round) {
        Rounds.fund(round, 250 * SUBSIDY);
        jobs.runNow("waiting-lists");
        assertThat(count("select count(*) as n from voucher.voucher where round_id = ?", round))
                .isEqualTo(FUNDED + 250);
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isZero();
    }

    /** Stops the thread that works when something is done and something is not; what it was at is rolled back or kept. */
    private void interruptHalfWay(String round) throws InterruptedException {
        Thread worker = new Thread(() -> jobs.runNow("long-jobs"));
        worker.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        worker.start();
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (get(REVIEWER, Scoring.ranking(round)).<Integer>path("job.progress") == 0)
            if (Instant.now().isAfter(end)) throw new AssertionError("nothing is done");
        worker.interrupt();
        worker.join();
    }

    private long count(String query, String round) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(query, row -> row.number("n"), UUID.fromString(round)));
    }

    /** Written at once: by ten thousand requests it would take minutes. */
    private void scoredApplications(UUID round) {
        UUID[] firms = newIds();
        UUID[] applications = newIds();
        String[] numbers = IntStream.iterate(300_000_000, i -> i + 1)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(0, 9)
                        .mapToObj(check -> i + "" + check)
                        .filter(BusinessNumber::isValid))
                .limit(MANY)
                .toArray(String[]::new);
        sql.updateExactly(
                MANY,
                """
                insert into firm.firm (id, version, business_number, name, ksic_code, ksic_revision, region_code, headcount,
                    employees, sales_won, opened_on, representative_mask, representative_name, email, phone, registered_at)
                select f.id, 0, f.number, '하나상사', '46510', 10, '1168010100', 12, 11, 800000000, '2015-03-02', '김*나',
                    ?, ?, ?, now()
                from unnest(?, ?) as f(id, number)""",
                vault.encrypt("김하나"),
                vault.encrypt("owner@hana.example"),
                vault.encrypt("02-555-0101"),
                firms,
                numbers);
        sql.updateExactly(
                MANY,
                """
                insert into application.application (id, version, code, round_id, firm_id, firm_number, voucher_id,
                    subsidy_won, own_won, status, verdict, declarations, submitted_at, queue_number, requirements_met)
                select a.id, 0, a.code, ?, a.firm, a.number, a.voucher, ?, 1200000, 'IN_REVIEW',
                    '{"programme":"untact","version":"2023","contentHash":"' || r.content_hash
                        || '","decision":"ELIGIBLE","rules":[],"facts":[]}', '{}', now(),
                    nextval('application.queue_number'), true
                from unnest(?, ?, ?, ?, ?) as a(id, code, firm, number, voucher)
                join programme.rule_version r on r.programme = 'untact' and r.name = '2023'""",
                round,
                SUBSIDY,
                applications,
                Stream.generate(() -> ShortCode.next("A", now))
                        .distinct()
                        .limit(MANY)
                        .toArray(String[]::new),
                firms,
                numbers,
                newIds());
        for (String reviewer : List.of("bulk.one", "bulk.two")) score(applications, reviewer);
    }

    /** The first thousand fall short; the others spread over forty points, many with equal scores. */
    private void score(UUID[] applications, String reviewer) {
        sql.updateExactly(
                MANY,
                """
                insert into application.score_sheet (id, version, application_id, reviewer, entries, total, given_at)
                select s.id, 0, s.application, ?, '[]', s.total, now() from unnest(?, ?, ?) as s(id, application, total)""",
                reviewer,
                newIds(),
                applications,
                IntStream.range(0, MANY)
                        .mapToLong(i -> i < TOO_LOW ? 5_900 : 6_000 + (i * 7L) % 4_000)
                        .toArray());
    }

    private UUID[] newIds() {
        return Stream.generate(ids::next).limit(MANY).toArray(UUID[]::new);
    }
}
