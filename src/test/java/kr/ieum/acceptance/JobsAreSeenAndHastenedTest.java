package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsAreSeenAndHastenedTest {
    private static final String ADMINISTRATOR =
            Tokens.someone("admin.jobs").withDuties("ADMINISTRATOR").token();
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyRecurringJobIsListedWithItsLastRunAndItsNext() {
        get(AUDITOR, "/api/v1/jobs")
                .then()
                .statusCode(200)
                .body(
                        "name",
                        hasItems("voucher-clocks", "application-clocks", "outbox", "forget-answers", "audit-sealer"));
        assertThat(job("forget-answers")).containsKeys("nextAt", "everySeconds", "failuresInARow");
        get(REVIEWER, "/api/v1/jobs").then().statusCode(403);
    }

    @Test
    void anAdministratorHastensOneAndItIsOnRecord() {
        Object before = job("forget-answers").get("lastSuccessAt");
        String key = Supply.aKey();
        hasten(ADMINISTRATOR, "forget-answers", key).then().statusCode(202).body("name", equalTo("forget-answers"));
        hasten(ADMINISTRATOR, "forget-answers", key).then().statusCode(202).header("Idempotency-Hit", "true");
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (java.util.Objects.equals(job("forget-answers").get("lastSuccessAt"), before))
            if (Instant.now().isAfter(end)) throw new AssertionError("it did not run");
        List<Map<String, Object>> events = get(AUDITOR, "/api/v1/audit/events?action=JOB_RUN_BY_HAND&limit=1")
                .path("items");
        assertThat(events.get(0)).containsEntry("actor", "admin.jobs");
    }

    @Test
    void nobodyElseHastensAnythingAndNothingElseIsHastened() {
        for (String wrong : List.of(REVIEWER, AUDITOR, Supply.FINANCE, Supply.aSupplierMember()))
            hasten(wrong, "outbox", Supply.aKey()).then().statusCode(403);
        hasten(ADMINISTRATOR, "no-such-job", Supply.aKey()).then().statusCode(404);
        hasten(ADMINISTRATOR, "outbox", null).then().statusCode(400);
        get(ADMINISTRATOR, "/api/v1/jobs/not-a-uuid").then().statusCode(404);
    }

    @Test
    void anAnswerIsForgottenAfterNinetyDaysAndNotBefore() {
        String key = Supply.aKey();
        String first = support(key).then().statusCode(200).extract().asString();
        clock.advance(Duration.ofDays(89));
        jobs.runNow("forget-answers");
        assertThat(support(key).header("Idempotency-Hit")).isEqualTo("true");
        clock.advance(Duration.ofDays(2));
        jobs.runNow("forget-answers");
        Response again = support(key);
        assertThat(again.header("Idempotency-Hit")).isNull();
        assertThat(again.asString()).isEqualTo(first);
    }

    @Test
    void whatAnInstanceWasDoingWhenItWasKilledIsTakenUpWithinAMinute() {
        Patience.until(
                "an instance is at it and has not been heard of for a while",
                () -> sql.update("""
                        update platform.scheduled_task
                        set picked = true, picked_by = 'killed', last_heartbeat = now() - interval '45 seconds'
                        where task_name = 'audit-sealer' and not picked"""),
                taken -> taken == 1);
        Instant killed = Instant.now();
        Patience.until(
                "another takes it up",
                () -> Instant.parse((String) job("audit-sealer").get("lastSuccessAt")),
                success -> success.isAfter(killed));
    }

    private static Response support(String key) {
        return json(REVIEWER)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "businessNumber", "1018109870",
                        "programme", "cloud",
                        "ruleVersion", "2019",
                        "year", 2019,
                        "field", "forgetting",
                        "used", true))
                .post("/api/v1/support-records");
    }

    private static Response hasten(String token, String name, @Nullable String key) {
        var request = json(token);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/jobs/" + name + "/runs");
    }

    private static Map<String, Object> job(String name) {
        return get(AUDITOR, "/api/v1/jobs").jsonPath().getMap("find { it.name == '" + name + "' }");
    }
}
