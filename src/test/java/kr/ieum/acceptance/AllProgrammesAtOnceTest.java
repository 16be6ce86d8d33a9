package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "May I have one?", asked of every programme at once: which, which bars which, and what to take first. */
@QuarkusTest
class AllProgrammesAtOnceTest {
    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    private Map<String, Object> facts;

    /** Programmes of this test alone, so that no other test's rounds decide which version counts. */
    @BeforeEach
    void aFirmThatMayHaveAll() {
        Scheme.of(Rounds.document("cloud", "2021").replace("programme: cloud", "programme: asked-cloud"), clock, jobs);
        Scheme.of(
                Rounds.document("export", "2022").replace("programme: export", "programme: asked-export"), clock, jobs);
        Scheme.of(
                Rounds.document("robot", "2027")
                        .replace("programme: robot", "programme: asked-robot")
                        .replace("barred: { value: [smart-store]", "barred: { value: [cloud-service]"),
                clock,
                jobs);
        facts = new HashMap<>(Demand.DECLARED);
        facts.put("firm.taxStatusCode", "01");
        facts.put("firm.taxStatusAgeDays", 0);
        facts.put("firm.salesWon", 990_000_000);
        facts.put("firm.headcount", 9);
        facts.put("history.awards", List.of());
        facts.put("history.supportsSameYear", List.of());
    }

    private JsonPath asked() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("facts", facts))
                .post("/api/v1/eligibility-checks/all")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void oneBarsAnotherAndNotTheOtherWayRound() {
        JsonPath outlook = asked();
        assertThat(outlook.getList(
                        "bars.findAll { it.first == 'asked-cloud' && it.then == 'asked-robot' }.rules.flatten()"))
                .containsExactly("NO_SMART_STORE_THIS_YEAR");
        assertThat(outlook.getList("bars.findAll { it.first == 'asked-robot' && it.then == 'asked-cloud' }"))
                .isEmpty();
        List<String> best = outlook.getList("bestOrder");
        assertThat(best).contains("asked-robot", "asked-cloud", "asked-export");
        assertThat(best.indexOf("asked-robot")).isLessThan(best.indexOf("asked-cloud"));
        assertThat(of(outlook, "asked-export").get("subsidy")).isEqualTo(70_000_000);
        assertThat(of(outlook, "asked-robot").get("own")).isEqualTo(4_500_000);
        assertThat(of(outlook, "asked-cloud").get("stepOrder")).isEqualTo("CONSULT_FIRST");
    }

    @Test
    void whatAFirmHasAlreadyCounts() {
        facts.put("history.supportsSameYear", List.of(Map.of("programme", "cloud", "field", "cloud-service")));
        JsonPath outlook = asked();
        assertThat(outlook.getString("programmes.find { it.programme == 'asked-robot' }.verdict.decision"))
                .isEqualTo("REFUSED");
        assertThat(outlook.<String>getList("bestOrder"))
                .doesNotContain("asked-robot")
                .contains("asked-cloud");
    }

    /** Given by us, not told: the voucher itself counts as what its document says. */
    @Test
    void andSoDoesAVoucherOfOurs() {
        Scheme scheme = Scheme.of(
                Rounds.document("smart-store", "2026").replace("programme: smart-store", "programme: asked-store"),
                clock,
                jobs);
        Scheme barring = Scheme.of(
                Rounds.document("robot", "2027").replace("programme: robot", "programme: asked-robot-2"), clock, jobs);
        Demand.Firm firm = scheme.firm();
        String round = barring.round(100_000_000);
        assertThat(scheme.apply(firm, scheme.round(100_000_000), null)).containsEntry("status", "ADMITTED");
        assertThat(barring.apply(firm, round, null)).containsEntry("status", "REFUSED");
        assertThat(barring.apply(barring.firm(), round, null)).containsEntry("status", "ADMITTED");
    }

    /** Else a firm could wait for two that exclude each other, and have both. */
    @Test
    void andSoDoesAnApplicationThatIsNotDecided() {
        Scheme cloud = Scheme.of(
                Rounds.document("cloud", "2021")
                        .replace("programme: cloud", "programme: asked-cloud-2")
                        .replaceFirst("(?m)^  useEndsOn:.*$", ""),
                clock,
                jobs);
        Scheme barring = Scheme.of(
                Rounds.document("robot", "2027")
                        .replace("programme: robot", "programme: asked-robot-3")
                        .replace("barred: { value: [smart-store]", "barred: { value: [cloud-service]"),
                clock,
                jobs);
        Demand.Firm firm = cloud.firm();
        String round = barring.round(100_000_000);
        Map<String, Object> waiting = cloud.apply(firm, cloud.round(100_000_000), null);
        assertThat(waiting).containsEntry("status", "IN_REVIEW");
        assertThat(barring.apply(firm, round, null)).containsEntry("status", "REFUSED");
        Supply.move(firm.token(), "/api/v1/applications/" + waiting.get("id"), "/withdrawal", null)
                .then()
                .statusCode(200);
        assertThat(barring.apply(firm, round, null)).containsEntry("status", "ADMITTED");
    }

    private static Map<String, Object> of(JsonPath outlook, String programme) {
        return outlook.getMap("programmes.find { it.programme == '%s' }".formatted(programme));
    }

    @Test
    void nonsenseIsRefused() {
        for (Object body : List.of(
                Map.of("facts", Map.of("firm.nothing", 1)),
                Map.of("facts", Map.of("firm.salesWon", "many")),
                Map.of("fact", Map.of()),
                List.of()))
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/eligibility-checks/all")
                    .then()
                    .statusCode(400);
    }

    @Test
    void everyProgrammeIsThereOnce() {
        List<String> names = asked().getList("programmes.programme");
        assertThat(names).doesNotHaveDuplicates().contains("asked-cloud", "asked-export", "asked-robot");
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/eligibility-checks/all")
                .then()
                .statusCode(200)
                .body("programmes.verdict.decision", everyItem(oneOf("UNDECIDED", "REFUSED")));
    }
}
