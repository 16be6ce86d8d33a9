package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.FINANCE;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before a round opens: who would qualify, who is left out, how long the money lasts, and what another rule would do. */
@QuarkusTest
class StaffPlanARoundTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String AUDITOR = Tokens.of("auditor.jung");
    private static final String ADMINISTRATOR = Tokens.of("admin.yoon");
    private static final int FIRMS = 5_000;
    private static final long PLACES = 1_000;
    private static final long BUDGET = PLACES * 3_600_000;

    @BeforeEach
    void rules() {
        Rounds.publish("2020");
        Rounds.publish("2021");
    }

    @Test
    void sharesCapsBudgetsAndLastYearsVersionStandSideBySide() {
        Map<String, Object> asked = aPlan();
        asked.put("applicationsADay", 100);
        asked.put(
                "variations",
                List.of(
                        Map.of("name", "70 percent", "subsidyPercent", 70),
                        Map.of("name", "three million", "faceLimit", 3_000_000),
                        Map.of("name", "twice the money", "budget", 2 * BUDGET),
                        Map.of("name", "last year", "version", "2020")));
        JsonPath plan = planned(asked);

        assertThat(plan.getList("result.outcomes.name"))
                .hasSize(5)
                .endsWith("70 percent", "three million", "twice the money", "last year");
        assertThat(plan.getList("result.outcomes.version")).containsExactly("2021", "2021", "2021", "2021", "2020");
        assertThat(plan.getList("result.outcomes.firms.all")).containsOnly(FIRMS);
        assertThat(plan.getList("result.outcomes.firms.admitted"))
                .startsWith((int) PLACES, (int) (BUDGET / 2_800_000), (int) (BUDGET / 2_700_000), (int) PLACES * 2);
        assertThat(plan.getLong("result.outcomes[0].money.promised")).isEqualTo(BUDGET);
        assertThat(plan.getLong("result.outcomes[0].money.left")).isZero();
        long qualified = plan.getLong("result.outcomes[0].firms.qualified");
        assertThat(plan.getLong("result.outcomes[0].money.wanted")).isEqualTo(qualified * 3_600_000);
        assertThat(plan.getLong("result.outcomes[0].money.waiting")).isEqualTo(qualified - PLACES);
        long shortFrom = plan.getLong("result.outcomes[0].money.shortFrom");
        assertThat(shortFrom).isGreaterThan(PLACES).isLessThan(FIRMS);
        assertThat(plan.getLong("result.outcomes[0].money.lastsDays")).isEqualTo((shortFrom - 1) / 100);
        everyFirmIsInOneGroupOfEachDimension(plan);
    }

    private static void everyFirmIsInOneGroupOfEachDimension(JsonPath plan) {
        for (String dimension : List.of("REGION", "INDUSTRY", "HEADCOUNT", "SALES")) {
            String groups = "result.outcomes[0].groups.findAll { it.dimension == '" + dimension + "' }";
            for (String figure : List.of("all", "qualified", "refused", "toDeclare", "toReview", "admitted"))
                assertThat(sum(plan.getList(groups + ".firms." + figure)))
                        .as(dimension + " " + figure)
                        .isEqualTo(plan.getLong("result.outcomes[0].firms." + figure));
            assertThat(sum(plan.getList(groups + ".promised"))).isEqualTo(BUDGET);
            assertThat(sum(plan.getList(groups + ".refusedBy.NO_TAX_ARREARS.findAll { it != null }")))
                    .isEqualTo(plan.getLong("result.outcomes[0].rules.find { it.code == 'NO_TAX_ARREARS' }.refused"));
        }
        assertThat(plan.getLong("result.outcomes[0].rules[0].refused"))
                .isPositive()
                .isGreaterThanOrEqualTo(plan.getLong("result.outcomes[0].rules[0].alone"));
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndTheSameKeyTheSamePlan() {
        JsonPath once = planned(aPlan());
        JsonPath again = planned(aPlan());
        assertThat(again.getList("result.outcomes")).isEqualTo(once.getList("result.outcomes"));

        String key = aKey();
        String first = ask(key, aPlan()).then().statusCode(201).extract().path("id");
        ask(key, aPlan())
                .then()
                .statusCode(201)
                .header("Idempotency-Hit", "true")
                .body("id", equalTo(first));
        Map<String, Object> other = aPlan();
        other.put("budget", 1);
        ask(key, other).then().statusCode(422);
        get(AUDITOR, PLANS).then().statusCode(200).body("items.id", hasItem(first));
    }

    @Test
    void aDocumentIsTriedAndStoredNowhere() {
        Map<String, Object> asked = aPlan();
        asked.remove("programme");
        asked.remove("version");
        asked.put(
                "document",
                Rounds.document("2021")
                        .replace("version: \"2021\"", "version: \"never-stored\"")
                        .replace("firm.hasTaxArrears == false", "firm.hasTaxArrears"));
        asked.put("variations", List.of(Map.of("name", "as it is", "version", "2021")));
        JsonPath plan = planned(asked);

        assertThat(plan.getList("result.outcomes.version")).containsExactly("never-stored", "2021");
        assertThat(plan.getLong("result.outcomes[0].firms.qualified"))
                .isPositive()
                .isLessThan(plan.getLong("result.outcomes[1].firms.qualified") / 10);
        assertThat(plan.getString("result.asked.document")).isNull();
        get(REVIEWER, "/api/v1/programmes/untact/versions/never-stored").then().statusCode(404);
    }

    @Test
    void theFirmsOnFileAreJudgedByWhatIsKnownOfThemAndWhatIsAssumed() {
        Demand.aFirm();
        Demand.aFirm();
        Map<String, Object> asked = aPlan();
        asked.remove("made");
        JsonPath bare = planned(asked);
        assertThat(bare.getLong("result.outcomes[0].firms.qualified")).isZero();
        assertThat(bare.getLong("result.outcomes[0].firms.toDeclare")).isGreaterThanOrEqualTo(2);

        Map<String, Object> assumed = new HashMap<>(Demand.DECLARED);
        assumed.put("firm.isSmallOrMedium", true);
        assumed.put("applicant.role", "CEO");
        assumed.put("representative.otherFirmsInRound", 0);
        asked.put("assumed", assumed);
        JsonPath plan = planned(asked);
        assertThat(plan.getLong("result.outcomes[0].firms.all"))
                .isEqualTo(plan.getLong("total"))
                .isGreaterThanOrEqualTo(2);
        assertThat(plan.getLong("result.outcomes[0].firms.qualified")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPopulationMayBeMadeToOrder() {
        Map<String, Object> asked = aPlan();
        asked.put(
                "made",
                Map.of(
                        "firms",
                        100,
                        "seed",
                        1,
                        "regions",
                        Map.of("11", 1),
                        "industries",
                        Map.of("56211", 1),
                        "headcounts",
                        List.of(Map.of("from", 7, "to", 7, "weight", 1)),
                        "facts",
                        Map.of("firm.hasTaxArrears", List.of(Map.of("value", true, "weight", 1)))));
        JsonPath plan = planned(asked);
        assertThat(plan.getList("result.outcomes[0].groups.findAll { it.dimension != 'SALES' }.group"))
                .containsExactly("SEOUL", "I", "5-10");
        for (String rule : List.of("INDUSTRY_ALLOWED", "NO_TAX_ARREARS"))
            assertThat(plan.getLong("result.outcomes[0].rules.find { it.code == '" + rule + "' }.refused"))
                    .isEqualTo(100);
        assertThat(plan.getLong("result.outcomes[0].rules.find { it.code == 'INDUSTRY_ALLOWED' }.alone"))
                .isZero();
        assertThat(plan.getLong("result.outcomes[0].money.left")).isEqualTo(BUDGET);
    }

    @Test
    void onlyReviewersAndAdministratorsPlanAndAuditorsRead() {
        String id = post(ADMINISTRATOR, PLANS, aPlan())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String wrong :
                List.of(Demand.aFirm().token(), Supply.aSupplierMember(), FINANCE, Tokens.of("partner.msit"))) {
            post(wrong, PLANS, aPlan()).then().statusCode(403);
            get(wrong, PLANS + "/" + id).then().statusCode(403);
        }
        post(AUDITOR, PLANS, aPlan()).then().statusCode(403);
        get(AUDITOR, PLANS + "/" + id).then().statusCode(200);
        given().get(PLANS).then().statusCode(401);
        json(REVIEWER).body(aPlan()).post(PLANS).then().statusCode(400);
        get(REVIEWER, PLANS + "/" + UUID.randomUUID()).then().statusCode(404);
        get(REVIEWER, PLANS + "/not-an-id").then().statusCode(404);
    }

    @Test
    void whatCannotBePlannedIsRefusedAtOnce() {
        refused("programme", "untact ", 404);
        refused("version", "1999", 404);
        refused("document", Rounds.document("2021"), 422);
        refused("budget", -1, 400);
        refused("budget", "much", 400);
        refused("year", 1_000, 400);
        refused("applicationsADay", 0, 400);
        refused("nonsense", true, 400);
        refused("assumed", Map.of("firm.favouriteColour", "red"), 422);
        refused("assumed", Map.of("firm.hasTaxArrears", "perhaps"), 422);
        refused("assumed", Map.of("history.awards", List.of(Map.of("year", "x"))), 422);
        refused("variations", List.of(Map.of("name", "too much", "subsidyPercent", 101)), 400);
        refused("variations", List.of(Map.of("name", "none", "version", "1999")), 404);
        refused("variations", List.of(Map.of("name", "both", "version", "2021", "document", "x")), 422);
        refused("made", Map.of("firms", 0, "seed", 1), 400);
        refused("made", Map.of("firms", 2_000_000, "seed", 1), 400);
        refused("made", Map.of("firms", 1, "seed", 1, "regions", Map.of("99", 1)), 422);
        refused("made", Map.of("firms", 1, "seed", 1, "regions", Map.of("11", 0)), 400);
        refused("made", Map.of("firms", 1, "seed", 1, "industries", Map.of("x", 1)), 422);
        refused("made", Map.of("firms", 1, "seed", 1, "ages", List.of(Map.of("from", 2, "to", 1, "weight", 1))), 422);
        refused(
                "made",
                Map.of("firms", 1, "seed", 1, "ages", List.of(Map.of("from", 0, "to", 1L << 40, "weight", 1))),
                422);
        refused("made", Map.of("firms", 1, "seed", 1, "facts", Map.of("firm.isSmall", List.of())), 400);
    }

    @Test
    void aWrongDocumentIsAnsweredWithItsLines() {
        Map<String, Object> asked = aPlan();
        asked.remove("programme");
        asked.remove("version");
        asked.put("document", Rounds.document("2021").replace("firm.hasTaxArrears == false", "firm.hasTaxes"));
        post(REVIEWER, PLANS, asked)
                .then()
                .statusCode(422)
                .body("code", equalTo("INVALID_DOCUMENT"))
                .body("violations[0].pointer", containsString("line "))
                .body("detail", not(equalTo("")));
        asked.remove("document");
        post(REVIEWER, PLANS, asked).then().statusCode(422).body("code", equalTo("RULES_OR_DOCUMENT"));
    }

    private static void refused(String field, Object value, int status) {
        Map<String, Object> asked = aPlan();
        asked.put(field, value);
        Response answer = post(REVIEWER, PLANS, asked);
        assertThat(answer.statusCode()).as(field + " " + value).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static Map<String, Object> aPlan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("programme", "untact");
        plan.put("version", "2021");
        plan.put("year", 2021);
        plan.put("budget", BUDGET);
        plan.put("made", Map.of("firms", FIRMS, "seed", 7));
        return plan;
    }

    private static Response ask(String key, Map<String, Object> asked) {
        return json(REVIEWER).header("Idempotency-Key", key).body(asked).post(PLANS);
    }

    private static JsonPath planned(Map<String, Object> asked) {
        String place = ask(aKey(), asked).then().statusCode(201).extract().header("Location");
        return Patience.until("the plan", () -> get(REVIEWER, place).jsonPath(), plan -> plan.getString("state")
                .equals("DONE"));
    }

    private static long sum(List<Number> figures) {
        return figures.stream().mapToLong(Number::longValue).sum();
    }
}
