package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.OWN;
import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Contract.SUBSIDY;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Share;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.money.Won;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that has left us can only be claimed: the firm has it again when the supplier has paid it back. */
@QuarkusTest
class ARefundAfterTheSupplierIsPaidTest {
    private static final int FACE = 4_000_000;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @Inject
    Ledger ledger;

    @Inject
    ClaimMoney claimMoney;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private Contract completed(Contract contract) {
        return contract.provisioned().confirmed().completed(clock.instant());
    }

    @Test
    void isClaimedAtTheOrdersRatioAndOnlyOnce() {
        Contract contract = completed(Contract.paid());
        contract.agree(Contract.request(contract.askRefund(1_000_000))).then().statusCode(200);

        assertThat(contract.<String>now("status")).isEqualTo("COMPLETED");
        assertThat(contract.<Integer>now("claimed.subsidy")).isEqualTo(900_000);
        assertThat(contract.<Integer>now("claimed.own")).isEqualTo(100_000);
        assertThat(contract.left()).isEqualTo(FACE - PAID);
        contract.askRefund(PAID - 1_000_000 + 1).then().statusCode(422).body("most", equalTo(PAID - 1_000_000));
    }

    @Test
    void isUsableToTheFirmOnceItHasBeenCollected() {
        Contract contract = completed(Contract.paid());
        contract.agree(Contract.request(contract.askRefund("WHOLE"))).then().statusCode(200);

        claimMoney.comesBack(contract.id(), Share.SUBSIDY, SUBSIDY);
        assertThat(contract.left()).isEqualTo(FACE - PAID + SUBSIDY);
        assertThat(contract.<String>now("status")).isEqualTo("COMPLETED");
        claimMoney.comesBack(contract.id(), Share.OWN, OWN);

        assertThat(contract.left()).isEqualTo(FACE);
        assertThat(contract.<String>now("status")).isEqualTo("REFUNDED");
        assertThat(contract.<Integer>now("claimed.subsidy")).isZero();
        assertThat(contract.<Integer>now("refunded.subsidy")).isEqualTo(SUBSIDY);
    }

    @Test
    void goesHomeWhenTheVoucherHasEndedMeanwhile() {
        String round = Rounds.open("2021", 4_000_000);
        Contract contract = completed(Contract.paid(round));
        contract.agree(Contract.request(contract.askRefund("WHOLE"))).then().statusCode(200);
        clock.advance(Duration.ofDays(91));
        jobs.runNow("voucher-clocks");
        Account budget = Account.of(AccountKind.ROUND_BUDGET, UUID.fromString(round));
        Account due = Account.of(
                AccountKind.REFUND_DUE, UUID.fromString(contract.firm().id()));
        Won unpromised = ledger.balance(budget).available();
        Won owed = ledger.balance(due).available();

        claimMoney.comesBack(contract.id(), Share.SUBSIDY, SUBSIDY);
        claimMoney.comesBack(contract.id(), Share.OWN, OWN);

        assertThat(contract.left()).isZero();
        assertThat(ledger.balance(budget).available()).isEqualTo(unpromised.plus(Won.won(SUBSIDY)));
        assertThat(ledger.balance(due).available()).isEqualTo(owed.plus(Won.won(OWN)));
        assertThat(get(Contract.FINANCE, "/api/v1/ledger/trial-balance").<Integer>path("difference"))
                .isZero();
    }

    @Test
    void isClaimedFromTheApprovalOnEvenIfTheBankHasNotAnsweredYet() {
        Contract contract = Contract.paid().provisioned().confirmed();
        String run = Contract.collect(kr.ieum.platform.time.KoreanTime.today(clock));
        Contract.approve(run);
        contract.agree(Contract.request(contract.askRefund(500_000))).then().statusCode(200);
        Contract.bankPays(run);
        assertThat(contract.<String>now("status")).isEqualTo("COMPLETED");
        assertThat(contract.<Integer>now("claimed.subsidy")).isEqualTo(450_000);
    }
}
