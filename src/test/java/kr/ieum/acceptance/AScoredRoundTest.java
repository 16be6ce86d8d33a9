package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The round of 2023: no first come, need and plan are scored, the best are chosen as far as the money goes. */
@QuarkusTest
class AScoredRoundTest {
    private static final long SUBSIDY = 2_800_000;
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theBestAreAdmittedTheNextWaitInTheOrderOfRankAndTheRestAreRefused() {
        String round = Rounds.openScored(2 * SUBSIDY);
        List<Firm> firms = List.of(Demand.aFirm(), Demand.aFirm(), Demand.aFirm(), Demand.aFirm(), Demand.aFirm());
        List<Map<String, Object>> made =
                firms.stream().map(firm -> Demand.apply(firm, round)).toList();
        assertThat(made).allSatisfy(application -> assertThat(application).containsEntry("status", "IN_REVIEW"));
        Scoring.give(REVIEWER, made.get(0).get("id"), 90, 100)
                .then()
                .statusCode(200)
                .body("total", equalTo(9600));
        Scoring.give(SECOND_REVIEWER, made.get(0).get("id"), 85, 84)
                .then()
                .statusCode(200)
                .body("total", equalTo(8440));
        Scoring.giveTwice(made.get(1).get("id"), 70);
        Scoring.giveTwice(made.get(2).get("id"), 80);
        Scoring.giveTwice(made.get(3).get("id"), 59);
        Scoring.giveTwice(made.get(4).get("id"), 80);
        endWindow();

        get(AUDITOR, Scoring.ranking(round) + "/lines")
                .then()
                .statusCode(200)
                .body("items.place", contains(1, 2, 3, 4, 5))
                .body("items.score", contains(9020, 8000, 8000, 7000, 5900))
                .body("items.outcome", contains("SELECTED", "SELECTED", "WAITING", "WAITING", "REFUSED"))
                .body("items[0].arithmetic", equalTo("(9600 + 8440) / 2 = 9020"))
                .body("items[0].sheets.scores.points", contains(List.of(90, 100), List.of(85, 84)))
                .body("items[1].subsidyUpToHere", equalTo((int) (2 * SUBSIDY)))
                .body("items[1].applicationId", equalTo(made.get(2).get("id")));
        Scoring.confirm(round, jobs);

        assertThat(after(firms.get(0), made.get(0)))
                .containsEntry("status", "ADMITTED")
                .containsEntry("score", 9020)
                .containsEntry("decisionReason", "SCORE 90.20, RANK 1 OF 5");
        assertThat(after(firms.get(2), made.get(2))).containsEntry("status", "ADMITTED");
        assertThat(after(firms.get(4), made.get(4))).containsEntry("waitingPosition", 1);
        assertThat(after(firms.get(1), made.get(1))).containsEntry("waitingPosition", 2);
        assertThat(after(firms.get(3), made.get(3)))
                .containsEntry("status", "REFUSED")
                .containsEntry("decisionReason", "SCORE 59.00, RANK 5 OF 5");
        assertThat(Demand.notices(firms.get(3))).containsExactly("REFUSED");
        assertThat(get(AUDITOR, Scoring.ranking(round)).<Map<String, Object>>path("job"))
                .containsEntry("progress", 5)
                .containsEntry("result", Map.of("admitted", 2, "waiting", 2, "refused", 1, "passedOver", 0));

        move(firms.get(0).token(), path(made.get(0)), "/withdrawal", null)
                .then()
                .statusCode(200);
        assertThat(after(firms.get(4), made.get(4))).containsEntry("status", "ADMITTED");
        assertThat(after(firms.get(1), made.get(1))).containsEntry("waitingPosition", 1);
        assertThat(Demand.notices(firms.get(4))).containsExactlyInAnyOrder("ADMITTED_FROM_WAITING_LIST", "WAITING");
        get(AUDITOR, "/api/v1/ledger/trial-balance").then().body("difference", equalTo(0));
    }

    @Test
    void theWaitingListEndsWhenTwoPersonsCloseTheRound() {
        String round = Rounds.openScored(SUBSIDY);
        Firm first = Demand.aFirm();
        Firm second = Demand.aFirm();
        Scoring.giveTwice(Demand.apply(first, round).get("id"), 90);
        Map<String, Object> waiting = Demand.apply(second, round);
        Scoring.giveTwice(waiting.get("id"), 80);
        endWindow();
        Scoring.confirm(round, jobs);

        String path = "/api/v1/rounds/" + round;
        Map<String, String> end = Map.of("reason", "예산 연도가 끝남");
        move(first.token(), path, "/closure", end).then().statusCode(403);
        move(REVIEWER, path, "/closure", end).then().statusCode(202);
        move(REVIEWER, path, "/closure", end).then().statusCode(409);
        move(SECOND_REVIEWER, path, "/closure", end).then().statusCode(200);
        jobs.runNow("application-clocks");
        assertThat(after(second, waiting)).containsEntry("status", "LAPSED");
        assertThat(Demand.notices(second)).contains("WAITING_ENDED");
        move(REVIEWER, path, "/closure", end).then().statusCode(409);
    }

    @Test
    void noReviewerSeesAnothersScoresBeforeHeHasGivenHisOwn() {
        String round = Rounds.openScored(SUBSIDY);
        Object application = Demand.apply(Demand.aFirm(), round).get("id");
        Scoring.give(REVIEWER, application, 70, 70).then().statusCode(200);

        get(SECOND_REVIEWER, Scoring.sheets(application))
                .then()
                .statusCode(200)
                .body("given", equalTo(1))
                .body("sheets", empty());
        get(SECOND_REVIEWER, Scoring.sheets(application) + "/own").then().statusCode(404);
        Scoring.give(SECOND_REVIEWER, application, 60, 60).then().statusCode(200);
        get(SECOND_REVIEWER, Scoring.sheets(application)).then().body("sheets", hasSize(2));
        get(AUDITOR, Scoring.sheets(application)).then().body("sheets", hasSize(2));
    }

    @Test
    void aReviewerOfTheCompanyItselfNeitherScoresNorDecides() {
        String round = Rounds.openScored(SUBSIDY);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        String insider = Tokens.someone("insider-" + firm.id())
                .withDuties("REVIEWER")
                .ofCompany(firm.businessNumber())
                .token();
        Scoring.give(insider, application.get("id"), 100, 100)
                .then()
                .statusCode(403)
                .body("code", equalTo("CONFLICT_OF_INTEREST"));
        move(insider, path(application), "/decision", Map.of("decision", "REFUSE", "reason", "이유"))
                .then()
                .statusCode(403)
                .body("code", equalTo("CONFLICT_OF_INTEREST"));
        move(insider, path(application), "/clarification", Map.of("text", "질문"))
                .then()
                .statusCode(403);
    }

    @Test
    void onlyOnesOwnScoresAreChangedAndOnlyInTheFormThatWasRead() {
        String round = Rounds.openScored(SUBSIDY);
        Firm firm = Demand.aFirm();
        Object application = Demand.apply(firm, round).get("id");
        String own = Scoring.sheets(application) + "/own";
        Scoring.give(firm.token(), application, 70, 70).then().statusCode(403);
        json(REVIEWER).body(Scoring.scores(1, 1)).put(own).then().statusCode(428);
        Scoring.give(REVIEWER, application, 70, 70).then().statusCode(200);
        Scoring.give(REVIEWER, application, 70, 70).then().statusCode(409);
        String tag = get(REVIEWER, own).header("ETag");
        change(tag, own, Scoring.scores(75, 70)).then().statusCode(200).body("total", equalTo(7200));
        change(tag, own, Scoring.scores(80, 70)).then().statusCode(412);
        json(SECOND_REVIEWER)
                .header("If-Match", "\"0\"")
                .body(Scoring.scores(1, 1))
                .put(own)
                .then()
                .statusCode(404);

        String none = Scoring.sheets("0198c1a2-0000-7000-8000-000000000000") + "/own";
        json(REVIEWER)
                .header("If-None-Match", "*")
                .body(Scoring.scores(1, 1))
                .put(none)
                .then()
                .statusCode(404);
        for (Object points : List.of(-1, 101, 70.5, "70", Long.MAX_VALUE))
            json(SECOND_REVIEWER)
                    .header("If-None-Match", "*")
                    .body(Map.of("scores", List.of(Map.of("criterion", "NEED", "points", points, "reason", "이유"))))
                    .put(own)
                    .then()
                    .statusCode(400);
        json(SECOND_REVIEWER)
                .header("If-None-Match", "*")
                .body(Map.of("scores", List.of(Map.of("criterion", "NEED", "points", 70, "reason", "이유"))))
                .put(own)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_CRITERION"));
    }

    @Test
    void aRoundOfFirstComeHasNoScores() {
        String round = Rounds.open("2021", 3_600_000);
        Map<String, Object> application = Demand.apply(Demand.aFirm(), round);
        Scoring.give(REVIEWER, application.get("id"), 70, 70)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SCORED"));
        get(REVIEWER, Scoring.ranking(round)).then().statusCode(422);
    }

    @Test
    void nothingIsRankedBeforeTheWindowIsOverAndEverybodyIsScoredTwice() {
        String round = Rounds.openScored(SUBSIDY);
        Map<String, Object> application = Demand.apply(Demand.aFirm(), round);
        get(REVIEWER, Scoring.ranking(round)).then().statusCode(409).body("code", equalTo("NOT_RANKING"));
        endWindow();
        assertThat(Demand.application(Demand.aFirm(), round).statusCode()).isEqualTo(409);
        Scoring.give(REVIEWER, application.get("id"), 70, 70).then().statusCode(200);
        get(REVIEWER, Scoring.ranking(round))
                .then()
                .statusCode(422)
                .body("code", equalTo("SCORES_MISSING"))
                .body("count", equalTo(1))
                .body("applications", contains(application.get("code")));
    }

    @Test
    void whatARuleLeftOpenTwoReviewersSettleBeforeTheRanking() {
        String round = Rounds.openScored(SUBSIDY);
        Firm firm = Demand.aFirmOfAnUnknownRepresentative();
        Map<String, Object> application = Demand.apply(firm, round);
        assertThat((String) application.get("status")).isEqualTo("IN_REVIEW");
        Scoring.giveTwice(application.get("id"), 90);
        endWindow();
        get(REVIEWER, Scoring.ranking(round)).then().statusCode(422).body("code", equalTo("SCORES_MISSING"));

        Map<String, String> met = Map.of("decision", "ADMIT", "reason", "대표자를 등기부로 확인함");
        move(REVIEWER, path(application), "/decision", met).then().statusCode(202);
        move(SECOND_REVIEWER, path(application), "/decision", met).then().statusCode(200);
        assertThat(after(firm, application)).containsEntry("status", "IN_REVIEW");
        Scoring.confirm(round, jobs);
        assertThat(after(firm, application)).containsEntry("status", "ADMITTED");
    }

    @Test
    void aReviewerReadsNoScoreOfWhatHeHasNotScoredUntilTheRankingIsConfirmed() {
        String round = Rounds.openScored(2 * SUBSIDY);
        Object both = Demand.apply(Demand.aFirm(), round).get("id");
        Object others = Demand.apply(Demand.aFirm(), round).get("id");
        Scoring.giveTwice(both, 90);
        Scoring.giveTwice(others, 80);
        String third = Tokens.someone("reviewer-third").withDuties("REVIEWER").token();
        Scoring.give(third, both, 60, 60).then().statusCode(200);
        endWindow();
        String lines = Scoring.ranking(round) + "/lines";

        get(third, lines)
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(both, others))
                .body("items.score", contains(8000, null))
                .body("items.arithmetic", contains("(9000 + 9000 + 6000) / 3 = 8000", null))
                .body("items[1].sheets", hasSize(0));
        for (String reader : List.of(REVIEWER, Supply.FINANCE, AUDITOR))
            get(reader, lines).then().body("items.score", contains(8000, 8000));

        Scoring.confirm(round, jobs);
        get(third, lines)
                .then()
                .body("items.score", contains(8000, 8000))
                .body("items[1].arithmetic", equalTo("(8000 + 8000) / 2 = 8000"));
    }

    @Test
    void twoPersonsConfirmTheSameRankingAndNoOther() {
        String round = Rounds.openScored(SUBSIDY);
        Firm firm = Demand.aFirm();
        Object application = Demand.apply(firm, round).get("id");
        Scoring.giveTwice(application, 80);
        endWindow();
        String path = Scoring.ranking(round);
        String hash = get(REVIEWER, path).path("contentHash");
        String tag = get(REVIEWER, path).header("ETag");

        Scoring.confirm(REVIEWER, round, "0".repeat(64)).then().statusCode(409).body("code", equalTo("OTHER_RANKING"));
        for (String wrong : List.of(AUDITOR, Supply.FINANCE))
            Scoring.confirm(wrong, round, hash).then().statusCode(403);
        assertThat(get(firm.token(), path).statusCode()).isEqualTo(403);
        json(REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .body(Map.of("contentHash", hash))
                .post(path + "/confirmation")
                .then()
                .statusCode(428);
        json(REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", "\"999\"")
                .body(Map.of("contentHash", hash))
                .post(path + "/confirmation")
                .then()
                .statusCode(412);
        Scoring.confirm(REVIEWER, round, hash).then().statusCode(202);
        Scoring.confirm(REVIEWER, round, hash).then().statusCode(409).body("code", equalTo("SAME_PERSON"));

        String own = Scoring.sheets(application) + "/own";
        change(get(SECOND_REVIEWER, own).header("ETag"), SECOND_REVIEWER, own, Scoring.scores(10, 10))
                .then()
                .statusCode(200);
        Scoring.confirm(SECOND_REVIEWER, round, hash).then().statusCode(409).body("code", equalTo("OTHER_RANKING"));
        change(get(SECOND_REVIEWER, own).header("ETag"), SECOND_REVIEWER, own, Scoring.scores(80, 80))
                .then()
                .statusCode(200);

        String key = Supply.aKey();
        Response confirmed = keyed(key, tag, path, hash);
        confirmed.then().statusCode(200);
        Response again = keyed(key, tag, path, hash);
        assertThat(again.asString()).isEqualTo(confirmed.asString());
        assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
        Scoring.awaitJob(round, jobs);
        Scoring.confirm(SECOND_REVIEWER, round, hash).then().statusCode(409).body("code", equalTo("NOT_RANKING"));
        change(get(SECOND_REVIEWER, own).header("ETag"), SECOND_REVIEWER, own, Scoring.scores(10, 10))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_RANKING"));
    }

    @Test
    void ofTwoWhoSecondARankingAtOnceOneIsFirstAndOneJobRuns() throws Exception {
        String round = Rounds.openScored(SUBSIDY);
        Scoring.giveTwice(Demand.apply(Demand.aFirm(), round).get("id"), 80);
        endWindow();
        String path = Scoring.ranking(round);
        String hash = get(REVIEWER, path).path("contentHash");
        String tag = get(REVIEWER, path).header("ETag");
        Scoring.confirm(REVIEWER, round, hash).then().statusCode(202);

        List<Integer> answers = new CopyOnWriteArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        List<Thread> seconds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String second = Tokens.someone("second-" + i).withDuties("REVIEWER").token();
            Thread thread = new Thread(() -> {
                try {
                    together.await();
                } catch (InterruptedException | BrokenBarrierException broken) {
                    throw new AssertionError(broken);
                }
                answers.add(keyed(second, Supply.aKey(), tag, path, hash).statusCode());
            });
            seconds.add(thread);
            thread.start();
        }
        for (Thread thread : seconds) thread.join();
        assertThat(answers).containsOnlyOnce(200).contains(412).doesNotContain(202, 500);
        Scoring.awaitJob(round, jobs);
    }

    @Test
    void anUpheldAppealAfterTheRankingStandsBehindEverybodyWhoWasRanked() {
        String round = Rounds.openScored(SUBSIDY);
        Firm refused = Demand.aFirm();
        Map<String, Object> low = Demand.apply(refused, round);
        Firm best = Demand.aFirm();
        Scoring.giveTwice(Demand.apply(best, round).get("id"), 90);
        Firm next = Demand.aFirm();
        Scoring.giveTwice(Demand.apply(next, round).get("id"), 70);
        Scoring.giveTwice(low.get("id"), 10);
        endWindow();
        Scoring.confirm(round, jobs);

        move(refused.token(), path(low), "/appeal", Map.of("text", "다시 보아 주세요"))
                .then()
                .statusCode(200);
        Map<String, String> decision = Map.of("decision", "ADMIT", "reason", "채점에 잘못이 있었음");
        move(REVIEWER, path(low), "/decision", decision).then().statusCode(202);
        move(SECOND_REVIEWER, path(low), "/decision", decision).then().statusCode(200);
        assertThat(after(refused, low)).containsEntry("status", "WAITING").containsEntry("waitingPosition", 2);
    }

    private void endWindow() {
        clock.advance(Duration.ofMinutes(31));
        jobs.runNow("rounds");
    }

    private static Response keyed(String key, String tag, String path, String hash) {
        return keyed(SECOND_REVIEWER, key, tag, path, hash);
    }

    private static Response keyed(String token, String key, String tag, String path, String hash) {
        return json(token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(Map.of("contentHash", hash))
                .post(path + "/confirmation");
    }

    private static Response change(String tag, String own, Object scores) {
        return change(tag, REVIEWER, own, scores);
    }

    private static Response change(String tag, String token, String own, Object scores) {
        return json(token).header("If-Match", tag).body(scores).put(own);
    }

    private static String path(Map<String, Object> application) {
        return "/api/v1/applications/" + application.get("id");
    }

    private static Map<String, Object> after(Firm firm, Map<String, Object> application) {
        return Demand.applicationOf(firm, application);
    }
}
