package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** 선정취소: two persons take a selection back; its money serves whoever waits. */
@QuarkusTest
class ASelectionIsCancelledTest {
    private static final Map<String, String> WHY = Map.of("reason", "휴업이 확인됨");
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Test
    void beforeTheOwnShareIsCompleteWhatCameOfItGoesBackAndTheNextIsAdmitted() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Firm next = Demand.aFirm();
        Map<String, Object> waiting = Demand.apply(next, round);
        assertThat(waiting).containsEntry("status", "WAITING");
        Demand.deposit((String) application.get("code"), 150_000);

        String voucher = path(application);
        move(REVIEWER, voucher, "/cancellation", WHY).then().statusCode(202);
        assertThat(Demand.applicationOf(firm, application)).containsEntry("status", "ADMITTED");
        move(SECOND_REVIEWER, voucher, "/cancellation", WHY).then().statusCode(200);

        assertThat(Demand.applicationOf(firm, application))
                .containsEntry("status", "CANCELLED")
                .containsEntry("decisionReason", "휴업이 확인됨");
        get(firm.token(), voucher).then().body("status", equalTo("LAPSED"));
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(150_000);
        assertThat(Demand.applicationOf(next, waiting)).containsEntry("status", "ADMITTED");
        assertThat(Demand.notices(firm)).startsWith("SELECTION_CANCELLED");
        booksAreInOrder();
    }

    @Test
    void ofAnActiveVoucherOpenOrdersEndTheUnspentGoesHomeAndTheUsedIsPaid() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        Firm next = Demand.aFirm();
        Map<String, Object> waiting = Demand.apply(next, round);
        String voucher = (String) application.get("voucherId");

        Supply.Company one = Supply.aSellingSupplier();
        String unused = order(firm, voucher, Supply.aPublishedListing(one, "UNUSED", 880_000));
        Supply.Company two = Supply.aSellingSupplier();
        String confirmed = order(firm, voucher, Supply.aPublishedListing(two, "CONFIRMED", 660_000));
        move(two.token(), confirmed, "/provision", Map.of()).then().statusCode(200);
        use(two, confirmed);
        move(firm.token(), confirmed, "/confirmation", null).then().statusCode(200);

        move(REVIEWER, path(application), "/cancellation", WHY).then().statusCode(202);
        move(SECOND_REVIEWER, path(application), "/cancellation", WHY).then().statusCode(200);

        get(firm.token(), path(application))
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("endReason", equalTo("휴업이 확인됨"));
        get(firm.token(), unused).then().body("status", equalTo("CANCELLED"));
        get(firm.token(), confirmed).then().body("status", equalTo("CONFIRMED"));
        assertThat(Rounds.account("VOUCHER", null, voucher)).isZero();
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000 - 60_000);
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000 - 540_000);
        assertThat(Demand.applicationOf(next, waiting))
                .as("he waits for his whole share")
                .containsEntry("status", "WAITING");
        Rounds.fund(round, 540_000);
        assertThat(Demand.applicationOf(next, waiting)).containsEntry("status", "ADMITTED");
        booksAreInOrder();
    }

    @Test
    void aUsedOrderPaysTheSupplierForTheUsedPart() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        Supply.Company supplier = Supply.aSellingSupplier();
        String used =
                order(firm, (String) application.get("voucherId"), Supply.aPublishedListing(supplier, "USED", 880_000));
        move(supplier.token(), used, "/provision", Map.of()).then().statusCode(200);
        use(supplier, used);

        move(REVIEWER, path(application), "/cancellation", WHY).then().statusCode(202);
        move(SECOND_REVIEWER, path(application), "/cancellation", WHY).then().statusCode(200);
        assertThat(get(firm.token(), used).<String>path("status")).isIn("CONFIRMED", "CANCELLED");
        assertThat(Rounds.account("VOUCHER", null, (String) application.get("voucherId")))
                .isZero();
        booksAreInOrder();
    }

    @Test
    void whoPaysWhileItIsCancelledPaysBeforeOrNotAtAll() throws Exception {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        String voucher = (String) application.get("voucherId");
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "RACE", 110_000);
        move(REVIEWER, path(application), "/cancellation", WHY).then().statusCode(202);

        CyclicBarrier together = new CyclicBarrier(7);
        List<Integer> paid = new CopyOnWriteArrayList<>();
        List<Thread> payers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Thread payer = new Thread(() -> {
                await(together);
                for (int j = 0; j < 3; j++)
                    paid.add(Demand.pay(firm, voucher, listing, "YEAR-10").statusCode());
            });
            payers.add(payer);
            payer.start();
        }
        await(together);
        while (get(firm.token(), path(application)).<String>path("status").equals("ACTIVE"))
            assertThat(move(SECOND_REVIEWER, path(application), "/cancellation", WHY)
                            .statusCode())
                    .isIn(200, 202, 409, 412);
        for (Thread payer : payers) payer.join();

        assertThat(paid).isSubsetOf(201, 409);
        List<String> states = get(firm.token(), "/api/v1/orders").path("items.status");
        assertThat(states).allSatisfy(state -> assertThat(state).isEqualTo("CANCELLED"));
        assertThat(Rounds.account("VOUCHER", null, voucher)).isZero();
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000);
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
        booksAreInOrder();
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void nobodyElseAndNobodyAlone() {
        String round = Rounds.open("2021", 7_200_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        String voucher = path(application);
        for (String wrong :
                List.of(firm.token(), Demand.aFirm().token(), AUDITOR, Supply.FINANCE, Supply.aSupplierMember()))
            keyed(wrong, voucher, Supply.aKey(), "\"0\"", WHY).then().statusCode(403);
        keyed(REVIEWER, "/api/v1/vouchers/0198c1a2-0000-7000-8000-000000000000", Supply.aKey(), "\"0\"", WHY)
                .then()
                .statusCode(404);
        keyed(REVIEWER, voucher, Supply.aKey(), "\"9\"", WHY).then().statusCode(412);
        json(REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .body(WHY)
                .post(voucher + "/cancellation")
                .then()
                .statusCode(428);
        json(REVIEWER)
                .header("If-Match", "\"0\"")
                .body(WHY)
                .post(voucher + "/cancellation")
                .then()
                .statusCode(400);
        for (Object garbage :
                List.of(Map.of(), Map.of("reason", " "), Map.of("reason", 7), List.of("x"), Map.of("why", "x")))
            keyed(REVIEWER, voucher, Supply.aKey(), "\"0\"", garbage).then().statusCode(400);

        String key = Supply.aKey();
        Response proposed = keyed(REVIEWER, voucher, key, "\"0\"", WHY);
        proposed.then().statusCode(202);
        assertThat(keyed(REVIEWER, voucher, key, "\"0\"", WHY).asString()).isEqualTo(proposed.asString());
        move(REVIEWER, voucher, "/cancellation", WHY).then().statusCode(409).body("code", equalTo("SAME_PERSON"));
        move(SECOND_REVIEWER, voucher, "/cancellation", Map.of("reason", "다른 이유"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_DIFFERS"));
        move(SECOND_REVIEWER, voucher, "/cancellation", WHY).then().statusCode(200);
        move(REVIEWER, voucher, "/cancellation", WHY).then().statusCode(202);
        move(SECOND_REVIEWER, voucher, "/cancellation", WHY)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE"));
    }

    private static String path(Map<String, Object> application) {
        return "/api/v1/vouchers/" + application.get("voucherId");
    }

    private static String order(Firm firm, String voucher, String listing) {
        return "/api/v1/orders/"
                + Demand.pay(firm, voucher, listing, "YEAR-10")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static void use(Supply.Company supplier, String order) {
        json(supplier.token())
                .body(Map.of(
                        "records",
                        List.of(Map.of(
                                "recordId",
                                "r-1",
                                "kind",
                                "LOG_IN",
                                "usedAt",
                                Instant.now().toString()))))
                .post(order + "/usages")
                .then()
                .statusCode(200);
    }

    private static Response keyed(String token, String voucher, String key, String tag, Object body) {
        return json(token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(body)
                .post(voucher + "/cancellation");
    }

    private static void booksAreInOrder() {
        get(AUDITOR, "/api/v1/ledger/trial-balance").then().statusCode(200).body("difference", equalTo(0));
    }
}
