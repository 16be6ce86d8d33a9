package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A firm that takes the part it has used: the supplier earns that, and the rest is on the voucher again. */
@QuarkusTest
class APartIsConfirmedTest {
    private static final int FACE = 4_000_000;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private static Map<String, Object> part(long amount) {
        return Map.of("amount", amount, "reason", "열 자리 가운데 다섯 자리만 씁니다");
    }

    @Test
    void andTheRestIsVoided() {
        Contract contract = Contract.paid().provisioned().used("r-1", clock.instant());

        move(contract.firm().token(), contract.path(), "/partial-confirmation", part(1_000_001))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("voided.subsidy", equalTo(1_620_000 - 900_000))
                .body("voided.own", equalTo(180_000 - 100_001));

        assertThat(contract.left()).isEqualTo(FACE - 1_000_001);
    }

    @Test
    void butNotLessThanWasUsed() {
        Contract contract = Contract.paid().provisioned().used("r-1", clock.instant());
        clock.advance(Duration.ofDays(6));
        Response refused = move(contract.firm().token(), contract.path(), "/partial-confirmation", part(1));
        refused.then().statusCode(422).body("code", equalTo("LESS_THAN_USED"));
        int used = refused.path("used");
        assertThat(used).isBetween(PAID * 7 / 366, PAID * 7 / 365 + 1);
        move(contract.firm().token(), contract.path(), "/partial-confirmation", part(PAID + 1))
                .then()
                .statusCode(422);
        move(contract.firm().token(), contract.path(), "/partial-confirmation", part(used))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyByTheFirmAndWhereTheVersionAllows() {
        Contract contract = Contract.paid().provisioned().used("r-1", clock.instant());
        String path = contract.path() + "/partial-confirmation";
        String tag = Supply.tag(contract.firm().token(), contract.path());
        with(Demand.aFirm().token(), tag, path, part(PAID)).then().statusCode(404);
        with(contract.supplier().token(), tag, path, part(PAID)).then().statusCode(403);
        with(contract.firm().token(), "\"55\"", path, part(PAID)).then().statusCode(412);
        post(contract.firm().token(), path, part(PAID)).then().statusCode(428);
        with(contract.firm().token(), tag, path, Map.of("amount", "많이", "reason", "이유"))
                .then()
                .statusCode(400);
        Contract other = Contract.paid(Rounds.openUnder(
                        "2021-whole",
                        "2021",
                        document -> document.replace(
                                "partialConfirmation: { value: true", "partialConfirmation: { value: false"),
                        8_000_000))
                .provisioned();
        move(other.firm().token(), other.path(), "/partial-confirmation", part(PAID))
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_PARTIAL_CONFIRMATION"));
    }

    private static Response with(String token, String tag, String path, Object body) {
        return json(token)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", tag)
                .body(body)
                .post(path);
    }
}
