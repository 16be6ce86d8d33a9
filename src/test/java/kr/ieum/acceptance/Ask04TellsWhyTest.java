package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asked for in medusa#15396: tell the caller why, and every reason at once, not one after the other. */
@QuarkusTest
class Ask04TellsWhyTest {
    @Test
    void anApplicationIsRefusedWithEveryReasonItsFactAndItsRemedy() {
        String round = Rounds.open("2021", 8_000_000);
        Demand.Firm bar = Demand.aFirm(
                Supply.aBusinessNumber(),
                LocalDate.of(1970, 1, 1),
                Map.of("industry", Map.of("code", "56211", "revision", 10)));
        Map<String, Object> declared = new HashMap<>(Demand.DECLARED);
        declared.put("firm.hasTaxArrears", true);
        declared.put("firm.isSmallOrMedium", false);

        JsonPath refused = post(
                        bar.token(), "/api/v1/rounds/" + round + "/applications", Map.of("declarations", declared))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(refused.getString("status")).isEqualTo("REFUSED");
        String failed = "verdict.rules.findAll { it.outcome == 'FAIL' }";
        assertThat(refused.getList(failed + ".code", String.class))
                .containsExactlyInAnyOrder("SMALL_OR_MEDIUM", "NO_TAX_ARREARS", "INDUSTRY_ALLOWED");
        assertThat(refused.getList(failed + ".message.ko", String.class))
                .hasSize(3)
                .allMatch(text -> !text.isBlank());
        assertThat(refused.getList(failed + ".remedy.en", String.class))
                .hasSize(3)
                .allMatch(text -> !text.isBlank());
        String industry =
                "verdict.rules.find { it.code == 'INDUSTRY_ALLOWED' }.facts.find { it.name == 'firm.ksicCode' }";
        assertThat(refused.getString(industry + ".value")).isEqualTo("56211");
        assertThat(refused.getString(industry + ".source")).isNotBlank();
    }

    @Test
    void theSameReasonsAreToldBeforeApplying() {
        Response answer = io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "programme",
                        "untact",
                        "ruleVersion",
                        "2021",
                        "facts",
                        Map.of("firm.hasTaxArrears", true, "firm.isSmallOrMedium", false)))
                .post("/api/v1/eligibility-checks");
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList("[0].rules.findAll { it.outcome == 'FAIL' }.code", String.class))
                .containsExactlyInAnyOrder("SMALL_OR_MEDIUM", "NO_TAX_ARREARS");
    }

    @Test
    void aPaymentIsRefusedWithEveryReasonAndItsNumbers() {
        String round = Rounds.open("2021", 8_000_000);
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, round);
        Supply.Company itself = Supply.aSellingSupplierOf(firm.businessNumber(), Supply.today());
        String listing = Supply.aPublishedListing(itself, "BIG", 5_500_000);

        Response answer = Demand.pay(firm, voucher, listing, "YEAR-10");

        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("reasons.code", String.class))
                .containsExactly("OWN_PRODUCT", "BALANCE_TOO_SMALL", "SUPPLIER_CAP");
        assertThat(answer.<String>path("code")).isEqualTo("OWN_PRODUCT");
        assertThat(answer.jsonPath().getList("reasons.message.ko", String.class))
                .anySatisfy(text -> assertThat(text).contains("5,000,000", "4,000,000"))
                .anySatisfy(text -> assertThat(text).contains("2,000,000"));
        assertThat(answer.jsonPath().getList("reasons.message.en", String.class))
                .anySatisfy(text -> assertThat(text).contains("own product"));
    }

    @Test
    void aVoucherThatCannotPayYetSaysSo() {
        String round = Rounds.open("2021", 8_000_000);
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP", 1_100_000);

        Response answer = Demand.pay(firm, (String) application.get("voucherId"), listing, "YEAR-10");
        answer.then().statusCode(409);
        assertThat(answer.<String>path("code")).isEqualTo("VOUCHER_NOT_ACTIVE");
        assertThat(answer.<String>path("state")).isEqualTo("AWAITING_DEPOSIT");
    }

    @Test
    void theReasonIsToldInTheLanguageAskedFor() {
        Demand.Firm firm = Demand.aFirm();
        for (Map.Entry<String, String> each :
                List.of(Map.entry("ko", "바우처가 없습니다"), Map.entry("en", "no such voucher"))) {
            Response answer = Supply.json(firm.token())
                    .header("Accept-Language", each.getKey())
                    .get("/api/v1/vouchers/" + java.util.UUID.randomUUID());
            answer.then().statusCode(404);
            assertThat(answer.<String>path("detail")).contains(each.getValue());
        }
    }
}
