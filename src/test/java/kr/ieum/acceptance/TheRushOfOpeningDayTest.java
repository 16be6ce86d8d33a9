package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * On 14 July 2021 2,400 firms stood in a queue for 200 minutes. Here they apply at the same moment, meet in few
 * transactions, and each has the answer it would have had alone.
 */
@QuarkusTest
class TheRushOfOpeningDayTest {
    private static final int SUBSIDY = 3_600_000;

    @Test
    void everyFirmHasOneAnswerAndTheBudgetIsSpentToTheLastVoucherThatFits() {
        int firms = 40;
        int places = 12;
        String round = Rounds.open("2021", places * (long) SUBSIDY + 1_000_000);
        List<Demand.Firm> all = Race.prepared(firms, i -> Demand.aFirm());

        List<Map<String, Object>> answers = Race.of(firms, i -> Demand.apply(all.get(i), round));

        assertThat(answers).filteredOn("status", "ADMITTED").hasSize(places);
        assertThat(answers)
                .filteredOn("status", "WAITING")
                .extracting(answer -> answer.get("waitingPosition"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, firms - places)
                        .<Object>mapToObj(Integer::valueOf)
                        .toList());
        assertThat(Rounds.unpromised(round)).isEqualTo(1_000_000);
        for (int i = 0; i < firms; i++)
            assertThat(withoutPassed(Demand.applicationOf(all.get(i), answers.get(i))))
                    .as("what is read afterwards is what was answered, and the rules that passed")
                    .isEqualTo(answers.get(i));
        JsonPath figures =
                RestAssured.get("/api/v1/rounds/" + round + "/figures").jsonPath();
        assertThat(figures.getLong("left")).isEqualTo(1_000_000);
        assertThat(figures.getLong("admitted")).isEqualTo(places);
        assertThat(figures.getLong("waiting")).isEqualTo(firms - places);
        assertThat(figures.getLong("answered")).isEqualTo(firms);
        Books.areExact();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutPassed(Map<String, Object> application) {
        Map<String, Object> verdict = (Map<String, Object>) application.get("verdict");
        List<Map<String, Object>> rules = (List<Map<String, Object>>) verdict.get("rules");
        assertThat(rules).isNotEmpty();
        rules.removeIf(rule -> "PASS".equals(rule.get("outcome")));
        return application;
    }

    @Test
    void oneKeyHoweverOftenItComesHasOneOutcome() {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        Demand.Firm firm = Demand.aFirm();
        String key = UUID.randomUUID().toString();

        List<Response> answers = Race.of(12, i -> apply(firm, round, key, form("직원이 집에서 일합니다.")));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Hit") == null)
                .hasSize(1);
        assertThat(apply(firm, round, key, form("다른 계획입니다.")).statusCode()).isEqualTo(422);
        assertThat(Rounds.unpromised(round)).isEqualTo(9L * SUBSIDY);
    }

    @Test
    void twoKeysOfOneFirmAtOnceAreOneApplication() {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        Demand.Firm firm = Demand.aFirm();

        List<Response> answers = Race.of(6, i -> Demand.application(firm, round));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(5)
                .allMatch(answer -> answer.path("code").equals("ALREADY_APPLIED"));
    }

    @Test
    void ofTwoFirmsOfOneRepresentativeWhoApplyAtOnceOneIsRefused() {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        String owner = "한대표" + UUID.randomUUID();
        LocalDate birthday = LocalDate.of(1977, 7, 7);
        List<Demand.Firm> two = List.of(
                Demand.aFirm(Supply.aBusinessNumber(), owner, birthday, Map.of()),
                Demand.aFirm(Supply.aBusinessNumber(), owner, birthday, Map.of()));

        List<Map<String, Object>> answers = Race.of(2, i -> Demand.apply(two.get(i), round));

        assertThat(answers).extracting(answer -> answer.get("status")).containsExactlyInAnyOrder("ADMITTED", "REFUSED");
    }

    @Test
    void aFormThatIsRefusedIsRefusedForEverUnderItsKey() {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        Demand.Firm firm = Demand.aFirm();
        String key = UUID.randomUUID().toString();

        Response refused = apply(firm, round, key, form("글".repeat(5_001)));
        refused.then().statusCode(400);
        assertThat(refused.<String>path("violations[0].pointer")).isEqualTo("/usePlan");
        assertThat(apply(firm, round, key, form("글".repeat(5_001))).asString()).isEqualTo(refused.asString());
        assertThat(apply(firm, round, key, form("짧은 계획")).statusCode()).isEqualTo(422);
        assertThat(Demand.application(firm, round).statusCode()).isEqualTo(201);
    }

    @Test
    void whoeverLooksOnSeesTheRoundChangeEachSecond() {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        String events = RestAssured.get("/api/v1/rounds/" + round + "/figures/live?most=2")
                .asString();
        assertThat(events.lines().filter(line -> line.startsWith("data:"))).hasSize(2);
        assertThat(events).contains("\"left\":36000000");

        RestAssured.get("/rounds/" + round).then().statusCode(200);
        assertThat(RestAssured.get("/rounds/" + round + "?lang=en").asString())
                .contains("Budget left", "36,000,000", "/api/v1/rounds/" + round + "/figures/live");
        RestAssured.get("/rounds/" + UUID.randomUUID()).then().statusCode(404);
        assertThat(get(Supply.REVIEWER, "/api/v1/rounds/" + UUID.randomUUID() + "/figures")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverWouldLookOnAtARoundThatIsNotThereIsToldSo() {
        String nowhere = "/api/v1/rounds/" + UUID.randomUUID() + "/figures/live";
        for (String accept : List.of("text/event-stream", "*/*")) {
            Response answer = RestAssured.given().header("Accept", accept).get(nowhere);
            answer.then().statusCode(404).contentType("application/problem+json");
            assertThat(answer.<String>path("code")).as(accept).isEqualTo("UNKNOWN_ROUND");
        }
    }

    private static Response apply(Demand.Firm firm, String round, String key, Map<String, Object> form) {
        return json(firm.token())
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/v1/rounds/" + round + "/applications");
    }

    private static Map<String, Object> form(String usePlan) {
        Map<String, Object> form = new HashMap<>();
        form.put("declarations", Demand.DECLARED);
        form.put("usePlan", usePlan);
        form.put("integrityPledge", true);
        return form;
    }
}
