package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asked for in saleor#7588: a payment that failed, or was never finished, must not keep the voucher's money. */
@QuarkusTest
class Ask05UnfinishedPaymentReleasesTheMoneyTest {
    private static final int FACE = 4_000_000;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whenTheSupplierNeverOpensTheService() {
        Contract contract = Contract.paid();
        assertThat(contract.left()).isEqualTo(FACE - PAID);
        jobs.runNow("order-clocks");
        assertThat(contract.<String>now("status")).isEqualTo("HELD");

        clock.advance(Duration.ofDays(14));
        jobs.runNow("order-clocks");

        assertThat(contract.<String>now("status")).isEqualTo("CANCELLED");
        assertThat(contract.left()).isEqualTo(FACE);
    }

    @Test
    void whenThePaymentWasRefused() {
        Contract contract = Contract.paid();
        String same = Supply.aPublishedListing(contract.supplier(), "SERP-11", 1_980_000);
        Contract.order(contract.firm(), contract.voucher(), same)
                .then()
                .statusCode(422)
                .body("code", equalTo("SUPPLIER_CAP"));
        assertThat(contract.left()).isEqualTo(FACE - PAID);
    }

    /** The money that came free is money like any other. */
    @Test
    void soThatItPaysForSomethingElse() {
        Contract contract = Contract.paid();
        clock.advance(Duration.ofDays(14));
        jobs.runNow("order-clocks");
        clock.reset();
        Contract again = Contract.paidTo(Supply.aSellingSupplier(), contract.firm(), contract.voucher());
        assertThat(again.left()).isEqualTo(FACE - PAID);
    }
}
