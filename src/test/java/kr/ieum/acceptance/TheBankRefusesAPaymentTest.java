package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.aPaidSupplier;
import static kr.ieum.acceptance.Settling.aSale;
import static kr.ieum.acceptance.Settling.approve;
import static kr.ieum.acceptance.Settling.approved;
import static kr.ieum.acceptance.Settling.bankPaysAllBut;
import static kr.ieum.acceptance.Settling.endToEndId;
import static kr.ieum.acceptance.Settling.line;
import static kr.ieum.acceptance.Settling.net;
import static kr.ieum.acceptance.Settling.refund;
import static kr.ieum.acceptance.Settling.settle;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.platform.bank.SampleBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank refuses a payment, or sends it back later: the money is owed again, and paid once. */
@QuarkusTest
class TheBankRefusesAPaymentTest {

    @AfterEach
    void theBooksAreExact() {
        Settling.theBooksAreExact();
    }

    @Test
    void theNextRunCollectsItAgainAndPaysItOnce() {
        Settling.Sale sale = aSale(990_000);
        String run = approved();
        Settling.Line line = line(run, sale.supplier().id());
        bankPaysAllBut(run, List.of(line.id()));
        assertThat(sale.status()).isEqualTo("CONFIRMED");
        assertThat(line(run, sale.supplier().id()).status()).isEqualTo("FAILED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, sale.supplier().id()))
                .isEqualTo(810_000);

        String next = settle();
        assertThat(line(next, sale.supplier().id()).won("amount", "subsidy")).isEqualTo(810_000);
        assertThat(sale.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, sale.supplier().id())).isEqualTo(900_000);
    }

    @Test
    void whatComesBackLaterIsOwedAgainAndToldOfTwiceItCountsOnce() {
        Settling.Sale sale = aSale(990_000);
        String run = settle();
        String line = line(run, sale.supplier().id()).id();
        assertThat(Demand.notice(SampleBank.sendsBack("R1" + line.substring(24), endToEndId(line), 900_000))
                        .<Integer>path("cameBack"))
                .isEqualTo(1);
        assertThat(Demand.notice(SampleBank.sendsBack("R2" + line.substring(24), endToEndId(line), 900_000))
                        .<Integer>path("known"))
                .isEqualTo(1);
        assertThat(sale.status()).isEqualTo("CONFIRMED");
        assertThat(net(AccountKind.SUPPLIER_BANK, sale.supplier().id())).isZero();
        settle();
        assertThat(sale.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, sale.supplier().id())).isEqualTo(900_000);
    }

    @Test
    void anAmountThatIsNotOursIsLeftToAPerson() {
        Settling.Sale sale = aSale(990_000);
        String line = line(settle(), sale.supplier().id()).id();
        var answer = Demand.notice(SampleBank.sendsBack("R3" + line.substring(24), endToEndId(line), 899_999));
        assertThat(answer.jsonPath().getList("leftOut")).hasSize(1);
        assertThat(sale.status()).isEqualTo("COMPLETED");
    }

    @Test
    void whatWasNettedStaysNettedAndTheRestIsPaidByTheNextRun() {
        Supply.Company supplier = aPaidSupplier();
        Settling.Sale first = aSale(supplier, 990_000);
        settle();
        refund(first, 300_000);
        Settling.Sale second = aSale(supplier, 990_000);
        String run = approved();
        bankPaysAllBut(run, List.of(line(run, supplier.id()).id()));
        assertThat(Settling.claim(supplier.id(), "SUBSIDY")).containsEntry("status", "COLLECTED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, supplier.id())).isEqualTo(540_000);

        String next = settle();
        assertThat(line(next, supplier.id()).won("amount", "subsidy")).isEqualTo(540_000);
        assertThat(line(next, supplier.id()).won("amount", "own")).isEqualTo(60_000);
        assertThat(second.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, supplier.id())).isEqualTo(900_000 + 600_000);
    }

    @Test
    void aRefundClaimedBeforeTheRefusalIsNettedFromTheVeryOrder() {
        Settling.Sale sale = aSale(990_000);
        String run = approved();
        refund(sale, 900_000);
        bankPaysAllBut(run, List.of(line(run, sale.supplier().id()).id()));
        assertThat(sale.status()).isEqualTo("CONFIRMED");
        String proposal = Settling.proposal().then().statusCode(201).extract().path("id");
        String next = approve(proposal);
        assertThat(line(next, sale.supplier().id()).won("amount", "subsidy")).isZero();
        assertThat(line(next, sale.supplier().id()).status()).isEqualTo("PAID");
        assertThat(sale.status()).isEqualTo("REFUNDED");
        assertThat(sale.left("subsidy")).isEqualTo(3_600_000);
        assertThat(net(AccountKind.SUPPLIER_BANK, sale.supplier().id())).isZero();
        finish(next);
    }

    @Test
    void aRefundThatTheSupplierPaysAfterTheRefusalLeavesAllOfThePaymentOwed() {
        Settling.Sale sale = aSale(990_000);
        String supplier = sale.supplier().id();
        String run = approved();
        refund(sale, 300_000);
        bankPaysAllBut(run, List.of(line(run, supplier).id()));
        Settling.tells(Settling.money(
                270_000, (String) Settling.claim(supplier, "SUBSIDY").get("code")));
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, supplier)).isEqualTo(810_000);

        String next = settle();
        assertThat(line(next, supplier).won("amount", "subsidy")).isEqualTo(810_000);
        assertThat(line(next, supplier).won("amount", "own")).isEqualTo(60_000);
        assertThat(sale.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, supplier)).isZero();
        assertThat(net(AccountKind.SUPPLIER_BANK, supplier)).isEqualTo(600_000);
    }

    @Test
    void aRefundThatIsNettedFromOtherOrdersAfterTheRefusalLeavesAllOfThePaymentOwed() {
        Settling.Sale sale = aSale(990_000);
        String supplier = sale.supplier().id();
        String run = approved();
        refund(sale, 300_000);
        bankPaysAllBut(run, List.of(line(run, supplier).id()));
        String dispute = "/api/v1/order-requests/"
                + move(sale.firm().token(), sale.path(), "/disputes", Map.of("reason", "접속이 되지 않습니다"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Settling.Sale other = aSale(sale.supplier(), 990_000);
        settle();
        assertThat(other.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, supplier)).isEqualTo(600_000);

        post(sale.supplier().token(), dispute + "/statements", Map.of("text", "접속 기록을 붙입니다"))
                .then()
                .statusCode(201);
        Contract.decide(dispute, Map.of("outcome", "REJECT", "reason", "공급기업은 기한 안에 있었음"));
        settle();
        assertThat(sale.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, supplier)).isZero();
        assertThat(net(AccountKind.PAYABLE, Share.OWN, supplier)).isZero();
        assertThat(net(AccountKind.SUPPLIER_BANK, supplier)).isEqualTo(900_000 + 600_000);
    }

    @Test
    void anOrderWhoseRestIsNettedWholeByALaterRunIsOver() {
        Refused refused = aRestThatIsOwed();
        refund(refused.first(), 600_000);

        finish(approved());

        assertThat(refused.second().status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, refused.supplier().id()))
                .isZero();
        assertThat(net(AccountKind.SUPPLIER_BANK, refused.supplier().id())).isEqualTo(1_800_000);
    }

    @Test
    void evenWhenTheBankRefusesWhatElseThatRunPays() {
        Refused refused = aRestThatIsOwed();
        Supply.Company supplier = refused.supplier();
        Settling.Sale third = aSale(supplier, 990_000);
        refund(refused.first(), 150_000);
        String run = approved();
        bankPaysAllBut(run, List.of(line(run, supplier.id()).id()));
        assertThat(third.status()).isEqualTo("SETTLED");
        refund(refused.first(), 600_000);
        String later = approved();
        assertThat(line(later, supplier.id()).won("amount", "subsidy")).isEqualTo(675_000);
        bankPaysAllBut(later, List.of(line(later, supplier.id()).id()));

        assertThat(refused.second().status()).isEqualTo("COMPLETED");
        assertThat(third.status()).isEqualTo("SETTLED");
        settle();
        assertThat(third.status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, supplier.id())).isEqualTo(1_800_000 + 750_000);
    }

    @Test
    void orWhenItsRestIsNettedInPartAndRefusedAgain() {
        Refused refused = aRestThatIsOwed();
        refund(refused.first(), 200_000);
        String run = approved();
        bankPaysAllBut(run, List.of(line(run, refused.supplier().id()).id()));
        assertThat(refused.second().status()).isEqualTo("SETTLED");

        String last = settle();

        assertThat(line(last, refused.supplier().id()).won("amount", "subsidy")).isEqualTo(360_000);
        assertThat(refused.second().status()).isEqualTo("COMPLETED");
        assertThat(net(AccountKind.SUPPLIER_BANK, refused.supplier().id())).isEqualTo(1_800_000 + 400_000);
    }

    /** Of the second order 300,000 won were netted and the bank refused the rest, which a credit stands for now. */
    private record Refused(Supply.Company supplier, Settling.Sale first, Settling.Sale second) {}

    private static Refused aRestThatIsOwed() {
        Supply.Company supplier = aPaidSupplier();
        Settling.Sale first = aSale(supplier, 1_980_000);
        settle();
        refund(first, 300_000);
        Settling.Sale second = aSale(supplier, 990_000);
        String run = approved();
        bankPaysAllBut(run, List.of(line(run, supplier.id()).id()));
        assertThat(second.status()).isEqualTo("SETTLED");
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, supplier.id())).isEqualTo(540_000);
        return new Refused(supplier, first, second);
    }

    /** Others' lines in the run are paid; where there are none, netting has finished it. */
    private static void finish(String run) {
        if (get(FINANCE, run).path("status").equals("APPROVED")) bankPaysAllBut(run, List.of());
    }

    @Test
    void theTotalThatIsApprovedMustBeTheRuns() {
        aSale(990_000);
        String run = "/api/v1/settlement-runs/"
                + Settling.proposal().then().statusCode(201).extract().path("id");
        move(FINANCE, run, "/approval", Map.of("total", 1)).then().statusCode(422);
        move(FINANCE, run, "/approval", Map.of("total", -1)).then().statusCode(400);
        post(FINANCE, run + "/approval", Map.of("total", 1)).then().statusCode(428);
        move(FINANCE, run, "/discarding", null).then().statusCode(200);
    }
}
