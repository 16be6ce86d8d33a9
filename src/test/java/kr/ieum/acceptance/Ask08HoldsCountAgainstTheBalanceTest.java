package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asked for in blnkfinance/blnk#181 (what is reserved counts against the balance), #182 (a rejected hold cannot be
 * committed), #41 (voided twice) and #42 (a payment that comes after the void).
 */
@QuarkusTest
class Ask08HoldsCountAgainstTheBalanceTest {
    private static final Map<String, Object> REASON = Map.of("reason", "더 이상 필요 없음");

    private String round;
    private Demand.Firm firm;
    private String voucher;
    private Supply.Company supplier;
    private String listing;

    /** By the rules of 2020, which have no cap a supplier. */
    @BeforeEach
    void anActiveVoucher() {
        round = Rounds.open("2020", 7_200_000);
        firm = Demand.aFirm();
        voucher = Demand.anActiveVoucher(firm, round);
        supplier = Supply.aSellingSupplier();
        listing = Supply.aPublishedListing(supplier, "SERP", Map.of("MOST", 3_300_000L, "REST", 1_100_000L));
    }

    @Test
    void whatIsHeldCannotBeSpentAgain() {
        anOrderOf("MOST");

        assertThat(balance().getInt("subsidyLeft") + balance().getInt("ownLeft"))
                .isEqualTo(1_000_000);
        Response again = Demand.pay(firm, voucher, listing, "MOST");
        again.then().statusCode(422);
        assertThat(again.<String>path("code")).isEqualTo("BALANCE_TOO_SMALL");
        assertThat(again.<Integer>path("left")).isEqualTo(1_000_000);

        anOrderOf("REST");
        assertThat(balance().getInt("subsidyLeft") + balance().getInt("ownLeft"))
                .isZero();
    }

    @Test
    void whatWasVoidedCanBeSpentAgainAndNotTwice() {
        String order = anOrderOf("MOST");
        move(firm.token(), order, "/cancellation", REASON).then().statusCode(200);

        isState(move(firm.token(), order, "/cancellation", REASON), "CANCELLED");
        assertThat(balance().getInt("subsidyLeft")).isEqualTo(3_600_000);
        assertThat(balance().getInt("ownLeft")).isEqualTo(400_000);
        anOrderOf("MOST");
    }

    @Test
    void aHoldThatWasVoidedCannotBeCommitted() {
        String order = anOrderOf("MOST");
        move(firm.token(), order, "/cancellation", REASON).then().statusCode(200);

        isState(move(supplier.token(), order, "/provision", Map.of()), "CANCELLED");
        isState(move(firm.token(), order, "/confirmation", null), "CANCELLED");
        json(supplier.token())
                .body(Map.of(
                        "records",
                        List.of(Map.of("recordId", "r-1", "kind", "LOG_IN", "usedAt", "2021-03-05T00:12:00Z"))))
                .post(order + "/usages")
                .then()
                .statusCode(409);
        assertThat(Rounds.account("PAYABLE", null, supplier.id())).isZero();
        Books.areExact();
    }

    @Test
    void sixteenWhoVoidAtOnceVoidOnce() {
        String order = anOrderOf("MOST");
        String tag = tag(firm.token(), order);

        List<Response> answers = Race.of(16, i -> posted(firm.token(), order + "/cancellation", tag, REASON));

        onlyOneGotThrough(answers);
        assertThat(balance().getInt("subsidyLeft")).isEqualTo(3_600_000);
        Books.areExact();
    }

    @Test
    void ofConfirmingAndCancellingAtOnceOneWins() {
        String order = anOrderOf("MOST");
        move(supplier.token(), order, "/provision", Map.of()).then().statusCode(200);
        String tag = tag(firm.token(), order);

        List<Response> answers = Race.of(
                16,
                i -> i % 2 == 0
                        ? posted(firm.token(), order + "/cancellation", tag, REASON)
                        : posted(firm.token(), order + "/confirmation", tag, null));

        onlyOneGotThrough(answers);
        boolean confirmed = get(firm.token(), order).path("status").equals("CONFIRMED");
        assertThat(Rounds.account("PAYABLE", null, supplier.id())).isEqualTo(confirmed ? 3_000_000 : 0);
        assertThat(Rounds.account("VOUCHER", null, voucher)).isEqualTo(confirmed ? 1_000_000 : 4_000_000);
        Books.areExact();
    }

    @Test
    void whatIsHeldForAReviewIsPromisedToNobodyElse() {
        Map<String, Object> held = underReview();
        assertThat(Rounds.unpromised(round)).isZero();
        Demand.Firm next = Demand.aFirm();
        Map<String, Object> waiting = Demand.apply(next, round);
        assertThat(waiting).containsEntry("status", "WAITING");

        String path = "/api/v1/applications/" + held.get("id");
        Map<String, Object> refusal = Map.of("decision", "REFUSE", "reason", "자료가 없음");
        move(Supply.REVIEWER, path, "/decision", refusal).then().statusCode(202);
        move(Supply.SECOND_REVIEWER, path, "/decision", refusal).then().statusCode(200);

        assertThat(get(next.token(), "/api/v1/applications/" + waiting.get("id"))
                        .<String>path("status"))
                .isEqualTo("ADMITTED");
        Map<String, Object> admission = Map.of("decision", "ADMIT", "reason", "다시 봄");
        move(Supply.REVIEWER, path, "/decision", admission).then().statusCode(202);
        isState(move(Supply.SECOND_REVIEWER, path, "/decision", admission), "REFUSED");
        Books.areExact();
    }

    @Test
    void moneyThatComesAfterTheWithdrawalIsOwedBack() {
        Demand.Firm late = Demand.aFirm();
        Map<String, Object> application = Demand.apply(late, round);
        move(late.token(), "/api/v1/applications/" + application.get("id"), "/withdrawal", null)
                .then()
                .statusCode(200);

        Demand.deposit((String) application.get("code"), 400_000);

        assertThat(Rounds.account("REFUND_DUE", null, late.id())).isEqualTo(400_000);
        assertThat(get(late.token(), "/api/v1/vouchers/" + application.get("voucherId"))
                        .<String>path("status"))
                .isEqualTo("LAPSED");
        Books.areExact();
    }

    /** Its industry is told in a newer revision than the rule knows: the rule is unknown, a reviewer decides. */
    private Map<String, Object> underReview() {
        Demand.Firm unknown = Demand.aFirm(
                Supply.aBusinessNumber(),
                LocalDate.of(1979, 3, 14),
                Map.of("industry", Map.of("code", "46510", "revision", 11)));
        Map<String, Object> application = Demand.apply(unknown, round);
        assertThat(application).containsEntry("status", "IN_REVIEW");
        return application;
    }

    private String anOrderOf(String plan) {
        return "/api/v1/orders/"
                + Demand.pay(firm, voucher, listing, plan)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private JsonPath balance() {
        return get(firm.token(), "/api/v1/vouchers/" + voucher + "/balance").jsonPath();
    }

    private static Response posted(String token, String path, String tag, Object body) {
        var request = json(token).header("Idempotency-Key", aKey()).header("If-Match", tag);
        return (body == null ? request : request.body(body)).post(path);
    }

    private static void onlyOneGotThrough(List<Response> answers) {
        assertThat(answers).filteredOn(each -> each.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(each -> each.statusCode() != 200).allSatisfy(each -> {
            assertThat(each.statusCode()).as(each.asString()).isIn(409, 412);
            assertThat(each.<String>path("code")).isIn("STALE", "STATE", "CONCURRENT_CHANGE", "ALREADY_RESOLVED");
        });
    }

    private static void isState(Response answer, String state) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("STATE");
        assertThat(answer.<String>path("state")).isEqualTo(state);
    }
}
