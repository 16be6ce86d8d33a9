package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Ask 13 of the peers (Forus 1977, 1717, 1987): the reason of a denied application is kept and shown, a denied application
 * leaves nothing that can be used, and a firm may apply anew when the records it was judged by have lapsed.
 */
@QuarkusTest
class Ask13TheReasonOfARefusalIsKeptTest {
    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyReasonIsShownWithItsFactAndRemedyAndStaysAsItWas() {
        String round = Rounds.open("2021", 7_200_000);
        Firm firm = Demand.aFirm();
        Response refused = apply(firm, round, Map.of("firm.hasTaxArrears", true, "firm.hasCreditDefault", true));
        refused.then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("decisionReason", equalTo("RULES_NOT_MET"))
                .body("appealBy", notNullValue());
        String path = "/api/v1/applications/" + refused.path("id");
        String verdict = get(firm.token(), path).jsonPath().getString("verdict");
        assertThat(refused.jsonPath().getList("verdict.rules"))
                .as("whoever is refused hears why at once")
                .isEqualTo(
                        get(firm.token(), path).jsonPath().getList("verdict.rules.findAll { it.outcome != 'PASS' }"));

        apply(firm, round, Map.of()).then().statusCode(201).body("status", equalTo("ADMITTED"));
        Map<String, Object> changed = Demand.details("새대표");
        changed.put("employees", 3);
        json(firm.token())
                .header("If-Match", Supply.tag(firm.token(), "/api/v1/firms/" + firm.id()))
                .body(changed)
                .put("/api/v1/firms/" + firm.id())
                .then()
                .statusCode(200);

        for (String reader : List.of(firm.token(), REVIEWER, Tokens.of("auditor.jung"))) {
            Response kept = get(reader, path);
            kept.then()
                    .statusCode(200)
                    .body("status", equalTo("REFUSED"))
                    .body(
                            "verdict.rules.findAll { it.outcome == 'FAIL' }.code",
                            hasItems("NO_TAX_ARREARS", "NO_CREDIT_DEFAULT"))
                    .body("verdict.rules.find { it.code == 'NO_TAX_ARREARS' }.facts.value", hasItem(true))
                    .body("verdict.rules.find { it.code == 'NO_TAX_ARREARS' }.remedy.ko", notNullValue());
            assertThat(kept.jsonPath().getString("verdict")).isEqualTo(verdict);
        }
        get(Demand.aFirm().token(), path).then().statusCode(404);
        get(Tokens.of("auditor.jung"), "/api/v1/audit/events?subjectKind=APPLICATION&subjectId=" + refused.path("id"))
                .then()
                .statusCode(200)
                .body("items.action", hasItem("APPLICATION_REFUSED"));
    }

    @Test
    void aReviewersReasonIsShownToTheFirmWordForWord() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirmOfAnUnknownRepresentative();
        Map<String, Object> application = Demand.apply(firm, round);
        Map<String, String> no = Map.of("decision", "REFUSE", "reason", "대표자가 다른 신청 기업과 같습니다.");
        String path = "/api/v1/applications/" + application.get("id");
        move(REVIEWER, path, "/decision", no).then().statusCode(202);
        move(SECOND_REVIEWER, path, "/decision", no).then().statusCode(200);
        get(firm.token(), path)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("decisionReason", equalTo("대표자가 다른 신청 기업과 같습니다."));
        assertThat(Demand.notices(firm)).containsExactly("REFUSED");
        assertThat(Rounds.account("ROUND_BUDGET", null, round))
                .as("nothing stays held")
                .isEqualTo(3_600_000);
    }

    @Test
    void aDeniedApplicationLeavesNothingUsable() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Response refused = apply(firm, round, Map.of("firm.hasTaxArrears", true));
        refused.then().body("status", equalTo("REFUSED")).body("voucherId", nullValue());
        String path = "/api/v1/applications/" + refused.path("id");

        get(firm.token(), "/api/v1/vouchers").then().body("items", hasSize(0));
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000);
        Demand.deposit(refused.path("code"), 400_000);
        assertThat(Rounds.account("REFUND_DUE", null, firm.id()))
                .as("owed back at once")
                .isEqualTo(400_000);
        get(firm.token(), "/api/v1/vouchers").then().body("items", hasSize(0));
        move(firm.token(), path, "/withdrawal", null).then().statusCode(409);
        move(firm.token(), path, "/clarification/answer", Map.of("text", "답"))
                .then()
                .statusCode(409);
        Map<String, String> admit = Map.of("decision", "ADMIT", "reason", "이유");
        move(REVIEWER, path, "/decision", admit).then().statusCode(202);
        move(SECOND_REVIEWER, path, "/decision", admit).then().statusCode(409).body("code", equalTo("STATE"));
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000);
    }

    @Test
    void aFirmAppliesAnewWhenTheRecordsItWasJudgedByHaveChangedOrLapsed() {
        String round = Rounds.open("2021", 7_200_000);
        Firm firm = Demand.aFirm();
        post(
                        REVIEWER,
                        "/api/v1/support-records",
                        Map.of(
                                "businessNumber",
                                firm.businessNumber(),
                                "programme",
                                "untact",
                                "ruleVersion",
                                "2020",
                                "year",
                                2020,
                                "used",
                                true,
                                "givenOn",
                                "2020-10-05"))
                .then()
                .statusCode(200);
        Response barred = apply(firm, round, Map.of());
        barred.then().body("status", equalTo("REFUSED"));

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        certify(firm, today.minusYears(1), today.plusDays(10));
        Response exempt = apply(firm, round, Map.of());
        exempt.then().statusCode(201).body("status", equalTo("ADMITTED"));
        get(firm.token(), "/api/v1/applications/" + barred.path("id")).then().body("status", equalTo("REFUSED"));
        move(firm.token(), "/api/v1/applications/" + exempt.path("id"), "/withdrawal", null)
                .then()
                .statusCode(200);

        clock.advance(Duration.ofDays(11));
        apply(firm, round, Map.of()).then().statusCode(201).body("status", equalTo("REFUSED"));
        certify(firm, today.plusDays(11), today.plusDays(375));
        apply(firm, round, Map.of()).then().statusCode(201).body("status", equalTo("ADMITTED"));
    }

    private static void certify(Firm firm, LocalDate from, LocalDate to) {
        String path = "/api/v1/firms/" + firm.id() + "/certificates";
        Map<String, String> certificate = Map.of(
                "kind",
                "WOMEN",
                "number",
                "W-" + Supply.aKey(),
                "validFrom",
                from.toString(),
                "validTo",
                to.toString());
        String id = post(firm.token(), path, certificate)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(REVIEWER, "/api/v1/firms/" + firm.id(), "/certificates/" + id + "/verification", null)
                .then()
                .statusCode(200);
    }

    private static Response apply(Firm firm, String round, Map<String, Object> declared) {
        Map<String, Object> declarations = new HashMap<>(Demand.DECLARED);
        declarations.putAll(declared);
        return post(
                firm.token(),
                "/api/v1/rounds/" + round + "/applications",
                Map.of("declarations", declarations, "usePlan", "경리 업무", "integrityPledge", true));
    }
}
