package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asked for money back, or disputed an order, and thinks better of it before anybody has decided. */
@QuarkusTest
class ARequestIsWithdrawnTest {
    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void soThatADisputedOrderGoesOnWithTheDaysOfTheDispute() {
        Contract contract = Contract.paid();
        LocalDate deadline = LocalDate.parse(contract.now("deadline"));
        String dispute = contract.dispute(contract.supplier().token());
        clock.advance(Duration.ofDays(4));

        withdraw(contract.supplier().token(), dispute)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("decidedAt", notNullValue());

        assertThat(contract.<String>now("status")).isEqualTo("HELD");
        assertThat(LocalDate.parse(contract.now("deadline"))).isEqualTo(deadline.plusDays(4));
        assertThat(Demand.notices(contract.firm())).startsWith("DISPUTE_WITHDRAWN", "ORDER_DISPUTED");
        contract.provisioned();
        contract.dispute(contract.firm().token());
    }

    @Test
    void evenAfterTheOtherSideHasAnswered() {
        Contract contract = Contract.paid().provisioned().confirmed();
        int left = contract.left();
        String request = Contract.request(contract.askRefund("WHOLE"));
        contract.refuse(request).then().statusCode(200);

        withdraw(contract.firm().token(), request).then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        assertThat(contract.left()).isEqualTo(left);
        assertThat(Demand.notices(contract.firm())).doesNotContain("DISPUTE_WITHDRAWN", "REQUEST_DECIDED");
        contract.askRefund("WHOLE").then().statusCode(201);
    }

    @Test
    void soThatNothingMoreIsSaidOrDecided() {
        Contract contract = Contract.paid();
        String dispute = contract.dispute(contract.firm().token());
        post(contract.supplier().token(), dispute + "/statements", Map.of("text", "열어 두었습니다"))
                .then()
                .statusCode(201);
        Map<String, Object> decision = Map.of("outcome", "GRANT", "reason", "열지 않았음");
        String read = Supply.tag(Supply.REVIEWER, dispute);
        move(Supply.REVIEWER, dispute, "/decision", decision).then().statusCode(202);

        withdraw(contract.firm().token(), dispute).then().statusCode(200);

        json(Supply.SECOND_REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", read)
                .body(decision)
                .post(dispute + "/decision")
                .then()
                .statusCode(412);
        move(Supply.SECOND_REVIEWER, dispute, "/decision", decision).then().statusCode(409);
        post(contract.supplier().token(), dispute + "/statements", Map.of("text", "한마디 더"))
                .then()
                .statusCode(409);
        assertThat(contract.<String>now("status")).isEqualTo("HELD");
        get(contract.firm().token(), "/api/v1/order-requests?open=true&orderId=" + contract.id())
                .then()
                .body("items.size()", equalTo(0));
        get(contract.firm().token(), "/api/v1/order-requests?status=WITHDRAWN&orderId=" + contract.id())
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void byTheSideThatOpenedItAlone() {
        Contract contract = Contract.paid();
        String dispute = contract.dispute(contract.firm().token());
        withdraw(contract.supplier().token(), dispute).then().statusCode(403).body("code", equalTo("NOT_THE_OPENER"));
        withdraw(Supply.REVIEWER, dispute).then().statusCode(403);
        String tag = Supply.tag(contract.firm().token(), dispute);
        withdraw(Demand.aFirm().token(), dispute, tag).then().statusCode(404);
        withdraw(Supply.aSupplier().token(), dispute, tag).then().statusCode(404);
        withdraw(contract.firm().token(), dispute, "\"77\"").then().statusCode(412);
        json(contract.firm().token())
                .header("Idempotency-Key", Supply.aKey())
                .post(dispute + "/withdrawal")
                .then()
                .statusCode(428);
        withdraw(contract.firm().token(), "/api/v1/order-requests/gestern", tag)
                .then()
                .statusCode(404);
        assertThat(contract.<String>now("status")).isEqualTo("DISPUTED");
    }

    @Test
    void onceHoweverOftenItIsSaid() {
        Contract contract = Contract.paid();
        String dispute = contract.dispute(contract.firm().token());
        String tag = Supply.tag(contract.firm().token(), dispute);
        String key = Supply.aKey();
        for (int twice = 0; twice < 2; twice++)
            json(contract.firm().token())
                    .header("Idempotency-Key", key)
                    .header("If-Match", tag)
                    .post(dispute + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("WITHDRAWN"));
        withdraw(contract.firm().token(), dispute).then().statusCode(409);
    }

    @Test
    void butNotOnceItIsDecided() {
        Contract contract = Contract.paid().provisioned().confirmed();
        String request = Contract.request(contract.askRefund(300_000));
        contract.agree(request).then().statusCode(200);
        withdraw(contract.firm().token(), request).then().statusCode(409);
        get(contract.firm().token(), request).then().body("status", equalTo("GRANTED"));
    }

    private static Response withdraw(String token, String request) {
        return move(token, request, "/withdrawal", null);
    }

    private static Response withdraw(String token, String request, String tag) {
        return json(token)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", tag)
                .post(request + "/withdrawal");
    }
}
