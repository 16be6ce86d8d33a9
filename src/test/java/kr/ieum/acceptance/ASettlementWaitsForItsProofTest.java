package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.aPaidSupplier;
import static kr.ieum.acceptance.Settling.hasLine;
import static kr.ieum.acceptance.Settling.prove;
import static kr.ieum.acceptance.Settling.settle;
import static kr.ieum.acceptance.Settling.today;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** As from 2022: the subsidy is paid only for proven use, with a tax invoice (domain 1.1). */
@QuarkusTest
class ASettlementWaitsForItsProofTest {

    private static String aRoundThatWantsProof() {
        return Rounds.openUnder(
                "2021-proof",
                "2021",
                document -> document.replaceFirst(
                        "(?m)^proof:.*$",
                        "proof: { value: LOG_IN_RECORD, unverified: true }\ntaxInvoice: { value: true, unverified: true }"),
                40_000_000);
    }

    @Test
    void saysWhichOrderIsNotCollectedAndWhy() {
        Demand.Firm firm = Demand.aFirm();
        Supply.Company supplier = aPaidSupplier();
        Settling.Sale sale = Settling.use(
                firm, Demand.anActiveVoucher(firm, aRoundThatWantsProof()), supplier, 990_000, "DELIVERABLE");
        post(supplier.token(), sale.path() + "/tax-invoices", invoice(number()))
                .then()
                .statusCode(409);
        move(firm.token(), sale.path(), "/confirmation", null).then().statusCode(422);
        prove(sale, "LOG_IN");
        move(firm.token(), sale.path(), "/confirmation", null).then().statusCode(200);
        assertThat(why(sale)).isEqualTo("NO_TAX_INVOICE");

        String number = number();
        post(supplier.token(), sale.path() + "/tax-invoices", invoice("123"))
                .then()
                .statusCode(400);
        post(supplier.token(), sale.path() + "/tax-invoices", invoice("29991231" + number.substring(8)))
                .then()
                .statusCode(422);
        post(Supply.aSupplier().token(), sale.path() + "/tax-invoices", invoice(number))
                .then()
                .statusCode(404);
        post(firm.token(), sale.path() + "/tax-invoices", invoice(number))
                .then()
                .statusCode(403);
        post(supplier.token(), sale.path() + "/tax-invoices", invoice(number))
                .then()
                .statusCode(201);
        post(supplier.token(), sale.path() + "/tax-invoices", invoice(number.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409);
        assertThat(get(supplier.token(), sale.path() + "/tax-invoices")
                        .jsonPath()
                        .getList(""))
                .hasSize(1);
        for (String reader : List.of(firm.token(), Settling.FINANCE, Tokens.of("admin.yoon")))
            get(reader, sale.path() + "/tax-invoices").then().statusCode(200).body("size()", equalTo(1));
        for (String stranger :
                List.of(Demand.aFirm().token(), Supply.aSupplier().token()))
            get(stranger, sale.path() + "/tax-invoices").then().statusCode(404);

        assertThat(hasLine(settle(), supplier.id())).isTrue();
        String csv = json(supplier.token())
                .accept("text/csv")
                .get(supplier.path() + "/statement?from=" + today() + "&to=" + today())
                .asString();
        assertThat(csv).contains("810000", "PAID");
    }

    @Test
    void aSupplierWithoutAConfirmedAccountWaits() {
        Supply.Company supplier = Supply.aSellingSupplier();
        Settling.Sale sale = Settling.aSale(supplier, 990_000);
        assertThat(why(sale)).isEqualTo("ACCOUNT_NOT_CONFIRMED");
        Supply.confirmAccount(supplier);
        assertThat(hasLine(settle(), supplier.id())).isTrue();
    }

    /** Collects, reads why the order was left out, and discards the run if there was one. */
    private static String why(Settling.Sale sale) {
        Response proposal = Settling.proposal();
        if (proposal.statusCode() == 201)
            move(Settling.FINANCE, "/api/v1/settlement-runs/" + proposal.path("id"), "/discarding", null)
                    .then()
                    .statusCode(200);
        List<Map<String, Object>> leftOut = proposal.jsonPath().getList("leftOut");
        return leftOut.stream()
                .filter(each -> sale.order().equals(each.get("orderId")))
                .map(each -> (String) each.get("why"))
                .findFirst()
                .orElse("collected");
    }

    private static Map<String, Object> invoice(String number) {
        return Map.of("approvalNumber", number);
    }

    private static String number() {
        return "20210305" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
