package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2021: who has paid nothing by day 60 loses the voucher, and what is not paid by day 90 expires. */
@QuarkusTest
class DaySixtyAndDayNinetyTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** Half past eleven at night in Seoul: the day is not the one of UTC. */
    private static final Instant GRANTED = Instant.parse("2021-02-18T14:30:00Z");

    private static final LocalDate DAY_60 = LocalDate.parse("2021-04-19");
    private static final LocalDate DAY_90 = LocalDate.parse("2021-05-19");

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    private String round;
    private Demand.Firm firm;
    private String voucher;

    @BeforeEach
    void aVoucherOfFebruary2021() {
        clock.set(GRANTED);
        round = Rounds.open("2021", 8_000_000, GRANTED);
        firm = Demand.aFirm();
        voucher = Demand.anActiveVoucher(firm, round);
    }

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void theDaysAreReckonedInSeoul() {
        assertThat(voucher().getString("firstPaymentBy")).isEqualTo(DAY_60.toString());
        assertThat(voucher().getString("fullPaymentBy")).isEqualTo(DAY_90.toString());
    }

    @Test
    void withoutAnyPaymentTheSelectionIsCancelledWhenDaySixtyIsOver() {
        theLastMomentOf(DAY_60);
        assertThat(voucher().getString("status")).isEqualTo("ACTIVE");

        theDayAfter(DAY_60);
        assertThat(voucher().getString("status")).isEqualTo("CANCELLED");
        assertThat(voucher().getString("endReason")).isEqualTo("NO_PAYMENT_BY_" + DAY_60);
        assertThat(Rounds.unpromised(round)).isEqualTo(8_000_000);
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
        assertThat(Rounds.account("VOUCHER", null, voucher)).isZero();
    }

    @Test
    void aPaymentOnDaySixtyKeepsItAndTheRestExpiresAfterDayNinety() {
        Supply.Company supplier = Supply.aSellingSupplier(LocalDate.parse("2021-02-18"));
        String listing = Supply.aPublishedListing(supplier, "SERP", 2_200_000);
        theLastMomentOf(DAY_60);
        String order = Demand.pay(firm, voucher, listing, "YEAR-10")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Supply.move(supplier.token(), "/api/v1/orders/" + order, "/provision", Map.of())
                .then()
                .statusCode(200);
        Supply.move(firm.token(), "/api/v1/orders/" + order, "/confirmation", null)
                .then()
                .statusCode(200);
        theDayAfter(DAY_60);
        theLastMomentOf(DAY_90);
        assertThat(voucher().getString("status")).isEqualTo("ACTIVE");

        theDayAfter(DAY_90);
        assertThat(voucher().getString("status")).isEqualTo("EXPIRED");
        assertThat(voucher().getString("endReason")).isEqualTo("NOT_SPENT_BY_" + DAY_90);
        assertThat(Rounds.unpromised(round)).isEqualTo(8_000_000 - 1_800_000);
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(200_000);
        assertThat(Rounds.account("PAYABLE", "SUBSIDY", supplier.id())).isEqualTo(1_800_000);
        assertThat(Rounds.account("PAYABLE", "OWN", supplier.id())).isEqualTo(200_000);
    }

    @Test
    void moneyThatComesBackAfterTheEndGoesOnHomeAtOnce() {
        Supply.Company supplier = Supply.aSellingSupplier(LocalDate.parse("2021-02-18"));
        String listing = Supply.aPublishedListing(supplier, "SERP", 2_200_000);
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(201);

        theDayAfter(DAY_90);
        assertThat(voucher().getString("status")).isEqualTo("EXPIRED");
        jobs.runNow("order-clocks");
        assertThat(Rounds.account("VOUCHER", null, voucher)).isZero();
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
        assertThat(Rounds.unpromised(round)).isEqualTo(8_000_000);
        assertThat(get(firm.token(), "/api/v1/vouchers/" + voucher + "/orders")
                        .jsonPath()
                        .getList("items.status"))
                .containsExactly("CANCELLED");
    }

    private JsonPath voucher() {
        return get(firm.token(), "/api/v1/vouchers/" + voucher).jsonPath();
    }

    private void theLastMomentOf(LocalDate day) {
        clock.set(startOf(day.plusDays(1)).minusMillis(1));
        jobs.runNow("voucher-clocks");
    }

    private void theDayAfter(LocalDate day) {
        clock.set(startOf(day.plusDays(1)));
        jobs.runNow("voucher-clocks");
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SEOUL).toInstant();
    }
}
