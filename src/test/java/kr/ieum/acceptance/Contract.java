package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.Tokens;

/** An order for stories over HTTP, between a firm and a supplier nobody else meets; each step as its people would do it. */
record Contract(String id, String voucher, Demand.Firm firm, Supply.Company supplier) {
    static final String FINANCE = Tokens.of("finance.kim");
    static final String SECOND_FINANCE = Tokens.of("finance.choi");

    /** 1,980,000 with VAT at 90:10 is 1,620,000 subsidy and 180,000 own share. */
    static final int SUBSIDY = 1_620_000;

    static final int OWN = 180_000;
    static final int PAID = SUBSIDY + OWN;

    /** Paid for under the rules of 2021. */
    static Contract paid() {
        return paid(Rounds.open("2021", 8_000_000));
    }

    static Contract paid(String round) {
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, round);
        Supply.Company supplier = Supply.aSellingSupplier();
        Supply.confirmAccount(supplier);
        return paidTo(supplier, firm, voucher);
    }

    /** Where the agency inspects what was installed before anybody confirms it; installed, and not yet inspected. */
    static Contract installed() {
        return paid(Rounds.openUnder(
                        "2021-inspected",
                        "2021",
                        document -> document.replace(
                                        "proof: { value: FIRM_CONFIRMATION", "proof: { value: INSPECTION_RECORD")
                                .replace(
                                        "stepOrder: { value: VOUCHER_FIRST, source: [S12, S16, S23] }",
                                        "stepOrder: { value: INSTALL_AND_INSPECT, unverified: true }"),
                        8_000_000))
                .provisioned();
    }

    static Contract paidTo(Supply.Company supplier, Demand.Firm firm, String voucher) {
        String listing = Supply.aPublishedListing(supplier, "SERP-10", 1_980_000);
        Response order = order(firm, voucher, listing);
        order.then().statusCode(201);
        return new Contract(order.path("id"), voucher, firm, supplier);
    }

    static Response order(Demand.Firm firm, String voucher, String listing) {
        return post(
                firm.token(),
                "/api/v1/vouchers/" + voucher + "/orders",
                Map.of("listingId", listing, "plans", List.of("YEAR-10")));
    }

    String path() {
        return "/api/v1/orders/" + id;
    }

    Contract provisioned() {
        move(supplier.token(), path(), "/provision", Map.of()).then().statusCode(200);
        return this;
    }

    Contract used(String recordId, Instant at) {
        usage(recordId, "LOG_IN", at).then().statusCode(200);
        return this;
    }

    Response usage(String recordId, String kind, Instant at) {
        return json(supplier.token())
                .body(Map.of("records", List.of(Map.of("recordId", recordId, "kind", kind, "usedAt", at.toString()))))
                .post(path() + "/usages");
    }

    Contract confirmed() {
        move(firm.token(), path(), "/confirmation", null).then().statusCode(200);
        return this;
    }

    /** Of all that is payable in the programme up to that day. @return the path of the run */
    static String collect(LocalDate until) {
        return collect(Supply.PROGRAMME, until);
    }

    static String collect(String programme, LocalDate until) {
        Response run =
                post(FINANCE, "/api/v1/settlement-runs", Map.of("programme", programme, "until", until.toString()));
        run.then().statusCode(201);
        return "/api/v1/settlement-runs/" + run.path("id");
    }

    static void approve(String run) {
        Map<String, Object> approval = Map.of("total", get(FINANCE, run).path("total"));
        move(FINANCE, run, "/approval", approval).then().statusCode(202);
        move(SECOND_FINANCE, run, "/approval", approval).then().statusCode(200);
    }

    static void bankPays(String run) {
        byte[] file = get(FINANCE, run + "/payment-file").asByteArray();
        move(FINANCE, run, "/sending", null).then().statusCode(200);
        String result = new String(SampleBank.paysAll(file), StandardCharsets.UTF_8);
        Demand.xml(FINANCE, run + "/bank-results", result).then().statusCode(200);
    }

    /** Confirmed, settled, and the money has reached the supplier's bank. */
    Contract completed(Instant now) {
        String run = collect(KoreanTime.dayOf(now));
        approve(run);
        bankPays(run);
        return this;
    }

    <T> T now(String field) {
        return get(firm.token(), path()).path(field);
    }

    /** What is left on the voucher, both shares. */
    int left() {
        Response purse = get(firm.token(), "/api/v1/vouchers/" + voucher + "/balance");
        return purse.<Integer>path("subsidyLeft") + purse.<Integer>path("ownLeft");
    }

    Response askRefund(String scope) {
        return post(firm.token(), path() + "/refunds", Map.of("scope", scope, "reason", "설명과 다릅니다"));
    }

    Response askRefund(long amount) {
        return post(
                firm.token(),
                path() + "/refunds",
                Map.of("scope", "AMOUNT", "amount", amount, "reason", "기능 하나가 빠졌습니다"));
    }

    static String request(Response opened) {
        opened.then().statusCode(201);
        return "/api/v1/order-requests/" + opened.path("id");
    }

    Response agree(String request) {
        return move(supplier.token(), request, "/answer", Map.of("answer", "AGREES", "reason", "동의합니다"));
    }

    Response refuse(String request) {
        return move(supplier.token(), request, "/answer", Map.of("answer", "REFUSES", "reason", "이미 쓰셨습니다"));
    }

    /** Both reviewers send it. */
    static Response decide(String request, Map<String, Object> decision) {
        move(Supply.REVIEWER, request, "/decision", decision).then().statusCode(202);
        Response decided = move(Supply.SECOND_REVIEWER, request, "/decision", decision);
        decided.then().statusCode(200);
        return decided;
    }

    String dispute(String token) {
        return request(move(token, path(), "/disputes", Map.of("reason", "개통했다고 하나 접속이 되지 않습니다")));
    }
}
