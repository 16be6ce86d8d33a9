package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.ieum.audit.OfflineProof;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** From "may I have one?" to the supplier's bank account, over HTTP, as each kind of person would do it. */
@QuarkusTest
class AVouchersWholeLifeTest {
    private static final String FINANCE = Tokens.of("finance.kim");
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Test
    void endsWithThePaidSupplierAndAChainThatVerifies() throws Exception {
        String round = Rounds.open("2021", 40_000_000);
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        assertThat(application)
                .containsEntry("status", "ADMITTED")
                .containsEntry("subsidy", 3_600_000)
                .containsEntry("own", 400_000);

        String voucher = (String) application.get("voucherId");
        Demand.deposit(application.get("code") + " 하나상사", 400_000);
        assertThat(get(firm.token(), "/api/v1/vouchers/" + voucher).<String>path("status"))
                .isEqualTo("ACTIVE");

        Supply.Company supplier = Supply.aSellingSupplier();
        Supply.confirmAccount(supplier);
        String listing = Supply.aPublishedListing(supplier, "SERP-10", 1_980_000);
        Response order = post(
                firm.token(),
                "/api/v1/vouchers/" + voucher + "/orders",
                Map.of("listingId", listing, "plans", List.of("YEAR-10")));
        order.then().statusCode(201);
        assertThat(order.<Integer>path("paid.subsidy")).isEqualTo(1_620_000);
        assertThat(order.<Integer>path("paid.own")).isEqualTo(180_000);
        assertThat(order.<Integer>path("vat")).isEqualTo(180_000);

        String path = "/api/v1/orders/" + order.path("id");
        move(supplier.token(), path, "/provision", Map.of()).then().statusCode(200);
        json(supplier.token())
                .body(Map.of(
                        "records",
                        List.of(Map.of(
                                "recordId",
                                "r-1",
                                "kind",
                                "LOG_IN",
                                "usedAt",
                                java.time.Instant.now().toString()))))
                .post(path + "/usages")
                .then()
                .statusCode(200);
        move(firm.token(), path, "/confirmation", null).then().statusCode(200);

        settle();
        assertThat(get(firm.token(), path).<String>path("status")).isEqualTo("COMPLETED");
        Books.areExact();
        theChainIsWholeAndProves(paymentOf(order.path("id")));
    }

    /** The event of the payment, once it is sealed. */
    private static String paymentOf(String order) {
        String found = "/api/v1/audit/events?action=ORDER_PAID&subjectKind=ORDER&subjectId=" + order;
        String event = get(AUDITOR, found).then().statusCode(200).extract().path("items[0].id");
        Patience.until(
                "the payment is sealed",
                () -> get(AUDITOR, "/api/v1/audit/events/" + event).jsonPath(),
                each -> each.get("block") != null);
        return event;
    }

    private static void theChainIsWholeAndProves(String event) throws Exception {
        int head = get(AUDITOR, "/api/v1/audit/head").path("number");
        JsonPath verification = Books.verified();
        assertThat(verification.getString("state")).isEqualTo("DONE");
        assertThat(verification.getList("result.findings")).isEmpty();
        assertThat(verification.getBoolean("result.sound")).isTrue();
        assertThat(verification.getInt("result.verified")).isGreaterThanOrEqualTo(head);

        String proof = get(AUDITOR, "/api/v1/audit/events/" + event + "/proof").asString();
        assertThat(OfflineProof.holds(proof)).isTrue();
        String sealed = new String(
                Base64.getDecoder().decode(JsonPath.from(proof).getString("canonical")), StandardCharsets.UTF_8);
        assertThat(sealed).contains("ORDER_PAID", event);
        String forged = Base64.getEncoder()
                .encodeToString(sealed.replace("ORDER_PAID", "ORDER_FREE").getBytes(StandardCharsets.UTF_8));
        assertThat(OfflineProof.holds(proof.replace(JsonPath.from(proof).getString("canonical"), forged)))
                .isFalse();
    }

    private static void settle() {
        String until = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
        Response run = post(FINANCE, "/api/v1/settlement-runs", Map.of("programme", "untact", "until", until));
        run.then().statusCode(201);
        String path = "/api/v1/settlement-runs/" + run.path("id");
        Map<String, Object> approval = Map.of("total", run.path("total"));
        move(FINANCE, path, "/approval", approval).then().statusCode(202);
        move(FINANCE, path, "/approval", approval).then().statusCode(409);
        move(Tokens.of("finance.choi"), path, "/approval", approval).then().statusCode(200);
        byte[] file = get(FINANCE, path + "/payment-file").asByteArray();
        move(FINANCE, path, "/sending", null).then().statusCode(200);
        String result = new String(SampleBank.paysAll(file), StandardCharsets.UTF_8);
        Demand.xml(FINANCE, path + "/bank-results", result).then().statusCode(200);
        assertThat(get(AUDITOR, path).<String>path("status")).isEqualTo("RECONCILED");
    }
}
