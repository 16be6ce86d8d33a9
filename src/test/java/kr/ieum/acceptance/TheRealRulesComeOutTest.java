package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amounts, shares and limits of the untact voucher as its years really had them, over HTTP, in those years. */
@QuarkusTest
class TheRealRulesComeOutTest {
    private static final String HALF = "HALF";

    /** One won of supply more than half of a voucher. */
    private static final String HALF_AND_ONE = "HALF1";

    private static final String SMALL = "SMALL";
    private static final String WHOLE = "WHOLE";
    private static final Map<String, Long> PRICES =
            Map.of(HALF, 2_200_000L, HALF_AND_ONE, 2_200_001L, SMALL, 11_000L, WHOLE, 4_400_000L);

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    private LocalDate today;
    private Demand.Firm firm;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void fourMillionAtNinetyToTenIs3600000And400000() {
        String round = roundOf("2021");
        assertThat(Demand.apply(firm, round))
                .containsEntry("status", "ADMITTED")
                .containsEntry("subsidy", 3_600_000)
                .containsEntry("own", 400_000);
    }

    @Test
    void fourMillionAtSeventyToThirtyIs2800000And1200000() {
        String round = roundOf("2022");
        assertThat(Demand.apply(firm, round))
                .containsEntry("status", "IN_REVIEW")
                .containsEntry("subsidy", 2_800_000)
                .containsEntry("own", 1_200_000);
    }

    @Test
    void aPriceOf1980000AtSeventyToThirtyIs1260000And540000And180000OfVat() {
        String voucher = aVoucherOf2022();
        String listing = Supply.aPublishedListing(seller(), "SERP", 1_980_000);

        Response order = Demand.pay(firm, voucher, listing, "YEAR-10");

        order.then().statusCode(201);
        assertThat(order.<Integer>path("paid.subsidy")).isEqualTo(1_260_000);
        assertThat(order.<Integer>path("paid.own")).isEqualTo(540_000);
        assertThat(order.<Integer>path("vat")).isEqualTo(180_000);
        assertThat(Rounds.account("VOUCHER", "SUBSIDY", voucher)).isEqualTo(2_800_000 - 1_260_000);
        assertThat(Rounds.account("VOUCHER", "OWN", voucher)).isEqualTo(1_200_000 - 540_000);
    }

    @Test
    void in2021NoSupplierGetsMoreThanTwoMillion() {
        String round = roundOf("2021");
        String voucher = Demand.anActiveVoucher(firm, round);
        Supply.Company one = seller();
        String listing = Supply.aPublishedListing(one, "ONE", PRICES);

        refused(Demand.pay(firm, voucher, listing, HALF_AND_ONE), "SUPPLIER_CAP");
        Demand.pay(firm, voucher, listing, HALF).then().statusCode(201);
        Response more = Demand.pay(firm, voucher, Supply.aPublishedListing(one, "TWO", PRICES), SMALL);
        refused(more, "SUPPLIER_CAP");
        assertThat(more.<Integer>path("cap")).isEqualTo(2_000_000);
        assertThat(more.<Integer>path("spent")).isEqualTo(2_000_000);

        Demand.pay(firm, voucher, Supply.aPublishedListing(seller(), "THREE", PRICES), HALF)
                .then()
                .statusCode(201);
        assertThat(Supply.get(firm.token(), "/api/v1/vouchers/" + voucher).<String>path("status"))
                .isEqualTo("SPENT");
    }

    @Test
    void theLastWonIsRefusedToTheOnlySupplier() {
        String voucher = aVoucherOf2022();
        String listing = Supply.aPublishedListing(seller(), "SERP", PRICES);

        refused(Demand.pay(firm, voucher, listing, WHOLE), "TOO_FEW_SUPPLIERS");
        Demand.pay(firm, voucher, listing, HALF).then().statusCode(201);
        refused(Demand.pay(firm, voucher, listing, HALF), "TOO_FEW_SUPPLIERS");
    }

    @Test
    void aSecondSupplierCountsWhileItsMoneyIsHeldAndNoLonger() {
        String voucher = aVoucherOf2022();
        String listing = Supply.aPublishedListing(seller(), "SERP", PRICES);
        String other = Supply.aPublishedListing(seller(), "MEET", PRICES);

        Response order = Demand.pay(firm, voucher, other, HALF);
        order.then().statusCode(201);
        String path = "/api/v1/orders/" + order.path("id");
        Supply.move(firm.token(), path, "/cancellation", Map.of("reason", "잘못 샀음"))
                .then()
                .statusCode(200);
        refused(Demand.pay(firm, voucher, listing, WHOLE), "TOO_FEW_SUPPLIERS");

        Demand.pay(firm, voucher, other, HALF).then().statusCode(201);
        Demand.pay(firm, voucher, listing, HALF).then().statusCode(201);
    }

    @Test
    void aFirmMayNotBuyItsOwnProduct() {
        String round = roundOf("2021");
        String voucher = Demand.anActiveVoucher(firm, round);
        Supply.Company itself = Supply.aSellingSupplierOf(firm.businessNumber(), today);
        String listing = Supply.aPublishedListing(itself, "OWN", PRICES);

        refused(Demand.pay(firm, voucher, listing, SMALL), "OWN_PRODUCT");
        assertThat(Rounds.account("VOUCHER", null, voucher)).isEqualTo(4_000_000);
    }

    /** The first round of these rules. */
    private String roundOf(String version) {
        return Rounds.open(version, 8_000_000, springOf(version));
    }

    /** From now on it is that spring, and there is a firm of that time. */
    private Instant springOf(String version) {
        Instant spring = Instant.parse(version + "-04-05T01:00:00Z");
        clock.set(spring);
        today = LocalDate.parse(version + "-04-05");
        firm = Demand.aFirm();
        return spring;
    }

    private String aVoucherOf2022() {
        String round = Rounds.openScored("2022", 8_000_000, springOf("2022"));
        Map<String, Object> application = Demand.apply(firm, round);
        Scoring.givePlanTwice(application.get("id"), 90);
        clock.advance(Duration.ofMinutes(31));
        jobs.runNow("rounds");
        Scoring.confirm(round, jobs);
        Demand.deposit((String) application.get("code"), 1_200_000);
        return (String) Demand.applicationOf(firm, application).get("voucherId");
    }

    private Supply.Company seller() {
        return Supply.aSellingSupplier(today);
    }

    private static void refused(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }
}
