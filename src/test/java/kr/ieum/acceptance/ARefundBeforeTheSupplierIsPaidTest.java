package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A firm that wants its money back, while no settlement has been approved: what supplier and reviewers make of it. */
@QuarkusTest
class ARefundBeforeTheSupplierIsPaidTest {
    private static final int FACE = 4_000_000;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private static Contract confirmed() {
        return Contract.paid().provisioned().confirmed();
    }

    @Test
    void movesAtOnceWhenTheSupplierAgrees() {
        Contract contract = confirmed();
        assertThat(contract.left()).isEqualTo(FACE - PAID);

        String request = Contract.request(contract.askRefund("WHOLE"));
        contract.agree(request)
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("granted", equalTo(PAID));

        assertThat(contract.<String>now("status")).isEqualTo("REFUNDED");
        assertThat(contract.left()).isEqualTo(FACE);
    }

    @Test
    void isAskedAnsweredAndDecidedAsTheContractsExamplesShow() {
        ServedContract served = ServedContract.served();
        Contract contract = confirmed();

        String request = Contract.request(
                post(contract.firm().token(), contract.path() + "/refunds", example(served, "/orders/{id}/refunds")));
        move(contract.supplier().token(), request, "/answer", example(served, "/order-requests/{request}/answer"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"));
        Contract.decide(request, example(served, "/order-requests/{request}/decision"));
    }

    private static Map<String, Object> example(ServedContract served, String path) {
        return served.operations().stream()
                .filter(operation -> operation.name().equals("POST /api/v1" + path))
                .map(operation -> ServedContract.JSON.convertValue(
                        operation.example(), new TypeReference<Map<String, Object>>() {}))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheAmountThatAChoiceDoesNotTake() {
        Contract contract = confirmed();
        post(
                        contract.firm().token(),
                        contract.path() + "/refunds",
                        Map.of("scope", "WHOLE", "amount", 1_000, "reason", "설명과 다릅니다"))
                .then()
                .statusCode(400)
                .body("code", equalTo("AMOUNT_NOT_WANTED"))
                .body("field", equalTo("amount"))
                .body("choice", equalTo("WHOLE"))
                .body("detail", equalTo("WHOLE에는 금액(amount)을 적지 않습니다."));
    }

    @Test
    void goesBackInTheOrdersOwnRatio() {
        Contract contract = confirmed();
        contract.agree(Contract.request(contract.askRefund(333_333))).then().statusCode(200);
        assertThat(contract.<Integer>now("refunded.subsidy")).isEqualTo(300_000);
        assertThat(contract.<Integer>now("refunded.own")).isEqualTo(33_333);
        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        assertThat(contract.left()).isEqualTo(FACE - PAID + 333_333);
    }

    @Test
    void shrinksWhatAProposedSettlementPays() {
        Contract contract = confirmed();
        String run = Contract.collect(KoreanTime.today(clock));
        int proposed = amountOf(contract, run);
        contract.agree(Contract.request(contract.askRefund(800_000))).then().statusCode(200);

        Contract.approve(run);

        assertThat(proposed).isEqualTo(PAID);
        assertThat(amountOf(contract, run)).isEqualTo(PAID - 800_000);
        assertThat(contract.<String>now("status")).isEqualTo("SETTLED");
    }

    private static int amountOf(Contract contract, String run) {
        List<Integer> amounts = get(Contract.FINANCE, run)
                .path("lines.findAll { it.payee.id == '" + contract.supplier().id()
                        + "' }.collect { it.amount.subsidy + it.amount.own }");
        return amounts.get(0);
    }

    @Test
    void isToldTheFirmWithWhatTheSupplierAnswersAndHowMuchComesBack() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        Map<String, Object> offer = Map.of("answer", "OFFERS", "amount", 500_000, "reason", "석 달은 쓰셨습니다");
        move(contract.supplier().token(), request, "/answer", offer).then().statusCode(200);
        letters(contract, "ko")
                .body("items[0].notice", equalTo("REFUND_OFFERED"))
                .body("items[0].text", containsString("(1,800,000원)에 공급기업이 500,000원을 제안했습니다"));
        letters(contract, "en").body("items[0].text", containsString("the supplier offers 500,000 won"));

        move(contract.firm().token(), request, "/acceptance", null).then().statusCode(200);
        letters(contract, "en")
                .body("items[0].notice", equalTo("REFUND_SETTLED"))
                .body("items[0].text", containsString("500,000 won go back"))
                .body("items[0].text", not(containsString("AGREED_BY_BOTH")));

        contract.agree(Contract.request(contract.askRefund(100_000))).then().statusCode(200);
        contract.refuse(Contract.request(contract.askRefund(100_000))).then().statusCode(200);
        assertThat(Demand.notices(contract.firm()))
                .startsWith("REFUND_REFUSED", "REFUND_SETTLED", "REFUND_AGREED", "REFUND_SETTLED", "REFUND_OFFERED");
    }

    private static ValidatableResponse letters(Contract contract, String language) {
        return json(contract.firm().token())
                .header("Accept-Language", language)
                .get("/api/v1/inbox/messages?limit=1")
                .then();
    }

    @Test
    void isThePartTheSupplierOffersWhenTheFirmTakesIt() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        Map<String, Object> offer = Map.of("answer", "OFFERS", "amount", 500_000, "reason", "석 달은 쓰셨습니다");
        move(contract.supplier().token(), request, "/answer", offer)
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("offered", equalTo(500_000));

        move(contract.firm().token(), request, "/acceptance", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("GRANTED_IN_PART"));

        assertThat(contract.left()).isEqualTo(FACE - PAID + 500_000);
    }

    @Test
    void isForTwoReviewersToDecideWhenTheSupplierRefuses() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        contract.refuse(request).then().statusCode(200).body("status", equalTo("ANSWERED"));
        Map<String, Object> decision = Map.of("outcome", "GRANT_IN_PART", "amount", 900_000, "reason", "절반은 쓸 수 없었음");

        move(Supply.REVIEWER, request, "/decision", decision).then().statusCode(202);
        move(Supply.REVIEWER, request, "/decision", decision).then().statusCode(409);
        assertThat(contract.left()).isEqualTo(FACE - PAID);
        move(Supply.SECOND_REVIEWER, request, "/decision", decision)
                .then()
                .statusCode(200)
                .body("granted", equalTo(900_000));

        assertThat(contract.left()).isEqualTo(FACE - PAID + 900_000);
    }

    @Test
    void isDecidedWithoutTheSupplierOnlyAfterHisLastDay() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        Map<String, Object> decision = Map.of("outcome", "GRANT", "reason", "공급기업이 답하지 않음");
        move(Supply.REVIEWER, request, "/decision", decision)
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_TO_BE_ANSWERED"));

        clock.advance(Duration.ofDays(8));

        Contract.decide(request, decision).then().body("status", equalTo("GRANTED"));
        assertThat(contract.left()).isEqualTo(FACE);
    }

    @Test
    void byTheVersionsFormulaLeavesTheUsedDaysWithTheSupplier() {
        Contract contract =
                Contract.paid().provisioned().used("r-1", clock.instant()).confirmed();
        LocalDate start = KoreanTime.today(clock);
        int days = (int) start.until(start.plusMonths(12), java.time.temporal.ChronoUnit.DAYS);
        clock.advance(Duration.ofDays(99));

        Response asked = contract.askRefund("FORMULA");

        asked.then().statusCode(201);
        assertThat(asked.<Integer>path("asked")).isEqualTo((int) ((long) PAID * (days - 100) / days));
    }

    @Test
    void waitsInTheReviewersQueueByItsDeadline() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        List<String> deadlines = get(Supply.REVIEWER, "/api/v1/order-requests?open=true&limit=200")
                .path("items.decideBy");
        assertThat(deadlines).isSorted();
        String first = "/api/v1/order-requests?open=true&limit=1";
        String next = get(Supply.REVIEWER, first).path("next");
        if (next != null)
            assertThat(get(Supply.REVIEWER, first + "&cursor=" + next).<List<String>>path("items.id"))
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(get(Supply.REVIEWER, first).<List<String>>path("items.id"));
        List<String> own =
                get(contract.firm().token(), "/api/v1/order-requests").path("items.id");
        assertThat(own).containsExactly(request.substring(request.lastIndexOf('/') + 1));
        get(Demand.aFirm().token(), "/api/v1/order-requests").then().body("items.size()", equalTo(0));
        get(Supply.REVIEWER, "/api/v1/order-requests?cursor=gestern").then().statusCode(400);
    }

    @Test
    void isAskedOnlyByTheFirmAndOnlyOnceAtATime() {
        Contract contract = confirmed();
        Map<String, Object> whole = Map.of("scope", "WHOLE", "reason", "이유");
        String path = contract.path() + "/refunds";
        post(contract.supplier().token(), path, whole).then().statusCode(403);
        post(Demand.aFirm().token(), path, whole).then().statusCode(404);
        json(contract.firm().token()).body(whole).post(path).then().statusCode(400);
        post(contract.firm().token(), path, Map.of("scope", "AMOUNT", "reason", "이유"))
                .then()
                .statusCode(400);
        post(contract.firm().token(), path, Map.of("scope", "WHOLE", "amount", 1, "reason", "이유"))
                .then()
                .statusCode(400);
        post(contract.firm().token(), path, Map.of("scope", "ALL", "reason", "이유"))
                .then()
                .statusCode(400);
        post(contract.firm().token(), path, Map.of("scope", "AMOUNT", "amount", -5, "reason", "이유"))
                .then()
                .statusCode(400);
        contract.askRefund(PAID + 1).then().statusCode(422).body("code", equalTo("AMOUNT_OUT_OF_BOUNDS"));
        contract.askRefund(0).then().statusCode(422);

        String key = aKey();
        String made = json(contract.firm().token())
                .header("Idempotency-Key", key)
                .body(whole)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        json(contract.firm().token())
                .header("Idempotency-Key", key)
                .body(whole)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(made));
        contract.askRefund("WHOLE").then().statusCode(409).body("code", equalTo("REQUEST_OPEN"));
    }

    @Test
    void isAnsweredAndDecidedOnlyByThoseItIsFor() {
        Contract contract = confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        Map<String, Object> answer = Map.of("answer", "AGREES", "reason", "동의");
        Map<String, Object> decision = Map.of("outcome", "GRANT", "reason", "이유");
        String tag = Supply.tag(contract.firm().token(), request);
        Supply.Company stranger = Supply.aSupplier();
        asked(stranger.token(), request + "/answer", tag, answer).then().statusCode(404);
        asked(contract.firm().token(), request + "/answer", tag, answer).then().statusCode(403);
        asked(contract.supplier().token(), request + "/answer", "\"99\"", answer)
                .then()
                .statusCode(412);
        post(contract.supplier().token(), request + "/answer", answer).then().statusCode(428);
        asked(contract.supplier().token(), request + "/answer", tag, Map.of("answer", "OFFERS", "reason", "이유"))
                .then()
                .statusCode(400);
        Map<String, Object> offer = Map.of("answer", "OFFERS", "amount", PAID, "reason", "이유");
        asked(contract.supplier().token(), request + "/answer", tag, offer)
                .then()
                .statusCode(422);
        asked(contract.firm().token(), request + "/decision", tag, decision)
                .then()
                .statusCode(403);
        asked(contract.firm().token(), request + "/acceptance", tag, Map.of())
                .then()
                .statusCode(409);
        asked(Demand.aFirm().token(), request + "/acceptance", tag, Map.of())
                .then()
                .statusCode(404);
        get(stranger.token(), request).then().statusCode(404);

        contract.agree(request).then().statusCode(200);

        move(Supply.REVIEWER, request, "/decision", decision).then().statusCode(409);
        contract.agree(request).then().statusCode(409);
        assertThat(contract.left()).isEqualTo(FACE);
        contract.askRefund("WHOLE").then().statusCode(409).body("code", equalTo("NOT_CONFIRMED"));
    }

    private static Response asked(String token, String path, String tag, Object body) {
        return json(token)
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag)
                .body(body)
                .post(path);
    }

    @Test
    void isNotForAnOrderThatIsStillHeld() {
        Contract contract = Contract.paid();
        contract.askRefund("WHOLE").then().statusCode(409).body("code", equalTo("NOT_CONFIRMED"));
    }
}
