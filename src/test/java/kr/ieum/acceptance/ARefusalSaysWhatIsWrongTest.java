package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Whoever is refused hears where, what, and what would have been right. */
@QuarkusTest
class ARefusalSaysWhatIsWrongTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Test
    void ofAnAmountThatNoBudgetReaches() {
        String round = Rounds.open("2021", 1_000_000);
        String funding = "/api/v1/rounds/" + round + "/funding";

        for (long tooMuch : new long[] {1_000_000_000_000_001L, Long.MAX_VALUE})
            post(Supply.FINANCE, funding, Map.of("amount", tooMuch))
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/amount"))
                    .body("violations[0].message", containsString("1000000000000000"));
        Rounds.fund(round, 2_000_000);

        String owner = anOwner();
        Map<String, Object> details = Demand.details("대표");
        details.put("sales", Long.MAX_VALUE);
        post(owner, "/api/v1/firms", details).then().statusCode(400).body("violations[0].pointer", equalTo("/sales"));
    }

    @Test
    void ofAFirmThatHasYetToOpen() {
        String owner = anOwner();
        Map<String, Object> details = Demand.details("대표");
        details.put("openedOn", Supply.today().plusDays(1).toString());
        post(owner, "/api/v1/firms", details).then().statusCode(422).body("code", equalTo("NOT_OPEN_YET"));

        details.put("openedOn", Supply.today().toString());
        String firm = post(owner, "/api/v1/firms", details)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        details.put("openedOn", "2099-01-01");
        details.remove("refundAccount");
        String path = "/api/v1/firms/" + firm;
        json(owner)
                .header("If-Match", Supply.tag(owner, path))
                .body(details)
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_OPEN_YET"));
    }

    @Test
    void ofAQuestionAboutAProgrammeOrVersionThatIsNot() {
        Rounds.publish("2021");
        ask(Map.of("programme", "nope")).statusCode(404).body("code", equalTo("UNKNOWN_PROGRAMME"));
        ask(Map.of("programme", "untact", "ruleVersion", "1999"))
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_VERSION"));
        ask(Map.of("programme", "untact", "ruleVersion", "2021")).statusCode(200);
    }

    @Test
    void ofABlockThatIsNotSealedYet() {
        Demand.aFirm();
        Patience.until("a first block", () -> get(AUDITOR, "/api/v1/audit/head").statusCode(), status -> status == 200);
        for (String number : new String[] {"999999999", "-1", "0"})
            get(AUDITOR, "/api/v1/audit/blocks/" + number)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("UNKNOWN_BLOCK"))
                    .body("blocks", greaterThan(0));
    }

    @Test
    void ofAWordThatIsNoneOfThoseKnown() {
        send("{\"outcome\": \"MAYBE\", \"reasons\": \"x\"}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/outcome"))
                .body("violations[0].message", containsString("APPROVED"));
    }

    @Test
    void ofABodyThatIsNothingAndOfAFieldThatIsThereTwice() {
        send("null").statusCode(400).body("violations[0].pointer", equalTo(""));
        send("{\"reasons\": \"x\", \"reasons\": \"y\"}")
                .statusCode(400)
                .body("violations[0].message", startsWith("A field is there twice"));
        get(Supply.FINANCE, Supply.aSupplier().path() + "/payout-account")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("purpose"));
    }

    @Test
    void ofACharacterThatCannotBeKept() {
        Map<String, Object> details = new LinkedHashMap<>(Demand.details("대표"));
        details.put("name", "하나\0상사");
        post(anOwner(), "/api/v1/firms", details)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/name"))
                .body("violations[0].message", containsString("U+0000"));
        Rounds.publish("2021");
        ask(Map.of("programme", "untact", "facts", Map.of("firm.industryCode", "\0")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/facts/firm.industryCode"))
                .body("violations[0].message", containsString("U+0000"));
    }

    private static String anOwner() {
        return Tokens.someone("owner-" + Supply.aKey())
                .withDuties("FIRM_MEMBER")
                .ofCompany(Supply.aBusinessNumber())
                .token();
    }

    private static ValidatableResponse send(String body) {
        String approval = "/api/v1/suppliers/00000000-0000-7000-8000-000000000000/approvals/"
                + "00000000-0000-7000-8000-000000000000/decision";
        return json(Supply.REVIEWER)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", "\"0\"")
                .body(body)
                .post(approval)
                .then();
    }

    private static ValidatableResponse ask(Map<String, Object> question) {
        return given().contentType(ContentType.JSON)
                .body(question)
                .post("/api/v1/eligibility-checks")
                .then();
    }
}
