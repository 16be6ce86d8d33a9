package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.aPaidSupplier;
import static kr.ieum.acceptance.Settling.aSale;
import static kr.ieum.acceptance.Settling.claim;
import static kr.ieum.acceptance.Settling.claims;
import static kr.ieum.acceptance.Settling.line;
import static kr.ieum.acceptance.Settling.money;
import static kr.ieum.acceptance.Settling.refund;
import static kr.ieum.acceptance.Settling.settle;
import static kr.ieum.acceptance.Settling.tells;
import static kr.ieum.acceptance.Settling.today;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.bank.SampleBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asked for in lms-front#498, lms-front#511, tezgah#144 and balanced-api#742: a refund after the supplier was paid is a
 * visible line of its own, at the original split ratio, once only.
 */
@QuarkusTest
class Ask09RefundAfterPayoutIsAVisibleClawbackTest {

    @AfterEach
    void theBooksAreExact() {
        Settling.theBooksAreExact();
    }

    @Test
    void itIsAClaimForEachShareAtTheOrdersRatio() {
        Settling.Sale sale = aSale(990_000);
        settle();
        assertThat(sale.status()).isEqualTo("COMPLETED");
        refund(sale, 300_000);

        String supplier = sale.supplier().id();
        assertThat(claims(supplier)).hasSize(2);
        assertThat(claim(supplier, "SUBSIDY"))
                .containsEntry("principal", 270_000)
                .containsEntry("ground", "REFUND")
                .containsEntry("status", "RAISED")
                .containsEntry("orderId", sale.order());
        assertThat(claim(supplier, "OWN")).containsEntry("principal", 30_000).containsEntry("open", 30_000);
        assertThat(sale.left("subsidy")).isEqualTo(3_600_000 - 810_000);
        assertThat(get(sale.supplier().token(), "/api/v1/claims").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void isUsableToTheFirmOnceTheBankHasToldOfTheMoneyAndOnceOnly() {
        Settling.Sale sale = aSale(990_000);
        settle();
        refund(sale, 300_000);
        Map<String, Object> claim = claim(sale.supplier().id(), "SUBSIDY");

        SampleBank.Deposit part = money(100_000, "환불 " + claim.get("code"));
        assertThat(tells(part).<Integer>path("collected")).isEqualTo(1);
        assertThat(tells(part).<Integer>path("known")).isEqualTo(1);
        assertThat(claim(sale.supplier().id(), "SUBSIDY"))
                .containsEntry("status", "PART_COLLECTED")
                .containsEntry("collected", 100_000)
                .containsEntry("open", 170_000);
        assertThat(sale.left("subsidy")).isEqualTo(3_600_000 - 810_000 + 100_000);

        tells(money(170_000, String.valueOf(claim.get("code"))));
        assertThat(claim(sale.supplier().id(), "SUBSIDY")).containsEntry("status", "COLLECTED");
        assertThat(get(FINANCE, "/api/v1/claims/" + claim.get("id") + "/collections")
                        .jsonPath()
                        .getList("way"))
                .containsExactly("BANK", "BANK");
        assertThat(sale.left("subsidy")).isEqualTo(3_600_000 - 810_000 + 270_000);
    }

    @Test
    void isNettedInTheNextSettlementWhoseLineShowsGrossNettedAndNet() {
        Supply.Company supplier = aPaidSupplier();
        Settling.Sale first = aSale(supplier, 990_000);
        settle();
        refund(first, 300_000);
        Settling.Sale second = aSale(supplier, 990_000);
        String run = settle();

        Settling.Line line = line(run, supplier.id());
        assertThat(line.won("gross", "subsidy")).isEqualTo(810_000);
        assertThat(line.won("netted", "subsidy")).isEqualTo(270_000);
        assertThat(line.won("amount", "subsidy")).isEqualTo(540_000);
        assertThat(line.won("amount", "own")).isEqualTo(90_000 - 30_000);
        assertThat(claims(supplier.id())).allSatisfy(claim -> assertThat(claim).containsEntry("status", "COLLECTED"));
        assertThat(second.status()).isEqualTo("COMPLETED");
        assertThat(first.left("subsidy")).isEqualTo(3_600_000 - 810_000 + 270_000);
        assertThat(Settling.net(AccountKind.SUPPLIER_BANK, supplier.id())).isEqualTo(2 * 900_000 - 300_000);

        var statement = get(supplier.token(), supplier.path() + "/statement?from=" + today() + "&to=" + today());
        assertThat(statement.<Integer>path("netted.subsidy")).isEqualTo(270_000);
        assertThat(statement.<Integer>path("paid")).isEqualTo(2 * 900_000 - 300_000);
        assertThat(statement.<Integer>path("claimsOpen")).isZero();
    }

    @Test
    void isOfNobodysBusinessButTheSuppliersAndTheAgencys() {
        Settling.Sale sale = aSale(990_000);
        settle();
        refund(sale, 300_000);
        String path = "/api/v1/claims/" + claim(sale.supplier().id(), "OWN").get("id");
        Supply.Company other = Supply.aSupplier();

        assertThat(get(sale.supplier().token(), path).statusCode()).isEqualTo(200);
        assertThat(get(other.token(), path).statusCode()).isEqualTo(404);
        assertThat(get(sale.firm().token(), path).statusCode()).isEqualTo(404);
        assertThat(get(other.token(), path + "/collections").statusCode()).isEqualTo(404);
        assertThat(get(other.token(), "/api/v1/claims").jsonPath().getList("items"))
                .isEmpty();
        String statement = "/statement?from=" + today() + "&to=" + today();
        assertThat(get(other.token(), sale.supplier().path() + statement).statusCode())
                .isEqualTo(404);
        assertThat(get(sale.supplier().token(), sale.supplier().path() + "/statement?from=x&to=2021-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void moneyTheBankTakesBackIsOwedAnew() {
        Settling.Sale sale = aSale(990_000);
        settle();
        refund(sale, 300_000);
        String supplier = sale.supplier().id();
        SampleBank.Deposit paid =
                money(270_000, String.valueOf(claim(supplier, "SUBSIDY").get("code")));
        tells(paid);
        assertThat(Demand.notice(SampleBank.takesBack("T" + paid.reference(), paid))
                        .<Integer>path("takenBack"))
                .isEqualTo(1);
        assertThat(Demand.notice(SampleBank.takesBack("U" + paid.reference(), paid))
                        .<Integer>path("known"))
                .isEqualTo(1);
        assertThat(claims(supplier))
                .filteredOn(claim -> claim.get("ground").equals("DEPOSIT_TAKEN_BACK"))
                .singleElement()
                .satisfies(claim -> assertThat(claim).containsEntry("open", 270_000));
    }
}
