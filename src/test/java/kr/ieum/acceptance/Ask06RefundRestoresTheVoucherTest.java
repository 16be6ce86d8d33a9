package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Asked for in SyliusGiftCardPlugin#284, woocommerce-android#9484 and magento2#35715: what was paid by voucher goes back
 * to the voucher, in the shares it came from, and pays again.
 */
@QuarkusTest
class Ask06RefundRestoresTheVoucherTest {
    @Test
    void inBothSharesAndToTheWon() {
        Contract contract = Contract.paid().provisioned().confirmed();
        for (int part = 0; part < 7; part++)
            contract.agree(Contract.request(contract.askRefund(257_142))).then().statusCode(200);
        contract.agree(Contract.request(contract.askRefund(6))).then().statusCode(200);

        assertThat(contract.<String>now("status")).isEqualTo("REFUNDED");
        String balance = "/api/v1/vouchers/" + contract.voucher() + "/balance";
        assertThat(get(contract.firm().token(), balance).<Integer>path("subsidyLeft"))
                .isEqualTo(3_600_000);
        assertThat(get(contract.firm().token(), balance).<Integer>path("ownLeft"))
                .isEqualTo(400_000);
    }

    @Test
    void soThatASpentVoucherPaysAgain() {
        Contract first = Contract.paid().provisioned().confirmed();
        Contract second = Contract.paidTo(Supply.aSellingSupplier(), first.firm(), first.voucher());
        String third = Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP-12", 440_000);
        Contract.order(first.firm(), first.voucher(), third).then().statusCode(201);
        assertThat(status(first)).isEqualTo("SPENT");
        assertThat(second.left()).isZero();

        first.agree(Contract.request(first.askRefund("WHOLE"))).then().statusCode(200);

        assertThat(status(first)).isEqualTo("ACTIVE");
        assertThat(Contract.paidTo(Supply.aSellingSupplier(), first.firm(), first.voucher())
                        .left())
                .isZero();
    }

    private static String status(Contract contract) {
        return get(contract.firm().token(), "/api/v1/vouchers/" + contract.voucher())
                .path("status");
    }

    /** Money that comes back to a voucher the firm has given up goes on to where it came from. */
    @Test
    void orTheRoundWhenTheVoucherHasEnded() {
        Contract contract = Contract.paid().provisioned().confirmed();
        Supply.move(contract.firm().token(), "/api/v1/vouchers/" + contract.voucher(), "/return", null)
                .then()
                .statusCode(200);
        contract.agree(Contract.request(contract.askRefund("WHOLE"))).then().statusCode(200);
        assertThat(contract.<String>now("status")).isEqualTo("REFUNDED");
        assertThat(contract.left()).isZero();
    }
}
