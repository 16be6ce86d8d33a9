package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.SECOND_FINANCE;
import static kr.ieum.acceptance.Settling.aSale;
import static kr.ieum.acceptance.Settling.agree;
import static kr.ieum.acceptance.Settling.claim;
import static kr.ieum.acceptance.Settling.clawback;
import static kr.ieum.acceptance.Settling.clawedBack;
import static kr.ieum.acceptance.Settling.line;
import static kr.ieum.acceptance.Settling.money;
import static kr.ieum.acceptance.Settling.net;
import static kr.ieum.acceptance.Settling.refund;
import static kr.ieum.acceptance.Settling.settle;
import static kr.ieum.acceptance.Settling.tells;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subsidy that was spent against the rules is taken back, with what the law puts on top, and given back on appeal. */
@QuarkusTest
class AClawbackWithItsMultipleTest {
    private static final String CLAIMS = "/api/v1/claims";

    @AfterEach
    void theBooksAreExact() {
        Settling.theBooksAreExact();
    }

    @Test
    void takesThreeTimesTheSubsidyOnTopAndThePrincipalFirst() {
        Settling.Sale sale = aSale(990_000);
        settle();
        String claim = clawedBack(sale.order(), "SUPPLIER", 810_000);
        assertThat(get(FINANCE, claim).<Integer>path("principal")).isEqualTo(810_000);
        assertThat(get(FINANCE, claim).<Integer>path("levy")).isEqualTo(2_430_000);

        tells(money(1_000_000, get(FINANCE, claim).path("code")));
        assertThat(get(FINANCE, claim).<String>path("status")).isEqualTo("PART_COLLECTED");
        Response pieces = get(FINANCE, claim + "/collections");
        assertThat(pieces.<Integer>path("[0].principal")).isEqualTo(810_000);
        assertThat(pieces.<Integer>path("[0].levy")).isEqualTo(190_000);
        tells(money(2_240_000, get(FINANCE, claim).path("code")));
        assertThat(get(FINANCE, claim).<String>path("status")).isEqualTo("COLLECTED");
        assertThat(sale.left("subsidy")).isEqualTo(3_600_000 - 810_000);
    }

    @Test
    void needsTwoPersonsWhoSayTheSame() {
        Settling.Sale sale = aSale(990_000);
        Map<String, Object> decision = clawback(sale.order(), "SUPPLIER", 100_000);
        post(FINANCE, CLAIMS, decision).then().statusCode(202);
        post(FINANCE, CLAIMS, decision).then().statusCode(409);
        post(SECOND_FINANCE, CLAIMS, clawback(sale.order(), "SUPPLIER", 200_000))
                .then()
                .statusCode(409);
        post(sale.supplier().token(), CLAIMS, decision).then().statusCode(403);
        post(Settling.AUDITOR, CLAIMS, decision).then().statusCode(403);
        String key = aKey();
        Response first = json(SECOND_FINANCE)
                .header("Idempotency-Key", key)
                .body(decision)
                .post(CLAIMS);
        first.then().statusCode(201);
        Response again = json(SECOND_FINANCE)
                .header("Idempotency-Key", key)
                .body(decision)
                .post(CLAIMS);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(Settling.claims(sale.supplier().id())).hasSize(1);
    }

    @Test
    void isNeverMoreThanWasSpentAndNotRefunded() {
        Settling.Sale sale = aSale(990_000);
        settle();
        refund(sale, 300_000);
        post(FINANCE, CLAIMS, clawback(sale.order(), "SUPPLIER", 540_001))
                .then()
                .statusCode(422);
        clawedBack(sale.order(), "SUPPLIER", 540_000);
        post(FINANCE, CLAIMS, clawback(sale.order(), "SUPPLIER", 1)).then().statusCode(422);
        post(FINANCE, CLAIMS, clawback(sale.order(), "SUPPLIER", 0)).then().statusCode(400);
        post(FINANCE, CLAIMS, clawback(sale.order(), "SUPPLIER", -5)).then().statusCode(400);
        post(FINANCE, CLAIMS, clawback(sale.order(), "NOBODY", 5)).then().statusCode(400);
        Map<String, Object> unknown = clawback(sale.order(), "SUPPLIER", 5);
        unknown.put("orderId", "018f0000-0000-7000-8000-000000000000");
        post(FINANCE, CLAIMS, unknown).then().statusCode(404);
    }

    @Test
    void isGivenBackWhenAnAppealWasRightAndTheNextRunPaysIt() {
        Settling.Sale sale = aSale(990_000);
        settle();
        String claim = clawedBack(sale.order(), "SUPPLIER", 400_000);
        tells(money(1_000_000, get(FINANCE, claim).path("code")));
        move(FINANCE, claim, "/reversal", Map.of("reason", "")).then().statusCode(400);
        json(FINANCE)
                .header("Idempotency-Key", aKey())
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "이의신청 인용"))
                .post(claim + "/reversal")
                .then()
                .statusCode(412);
        json(FINANCE)
                .header("Idempotency-Key", aKey())
                .body(Map.of("reason", "이의신청 인용"))
                .post(claim + "/reversal")
                .then()
                .statusCode(428);
        agree(claim, "/reversal", Map.of("reason", "이의신청 인용"));

        assertThat(get(FINANCE, claim).<String>path("status")).isEqualTo("REVERSED");
        assertThat(get(FINANCE, claim).<Integer>path("open")).isZero();
        assertThat(net(AccountKind.PAYABLE, Share.SUBSIDY, sale.supplier().id()))
                .isEqualTo(1_000_000);
        assertThat(get(FINANCE, sale.path()).<Integer>path("claimed.subsidy")).isZero();
        String run = settle();
        assertThat(line(run, sale.supplier().id()).won("amount", "subsidy")).isEqualTo(1_000_000);
        assertThat(net(AccountKind.SUPPLIER_BANK, sale.supplier().id())).isEqualTo(900_000);
        move(FINANCE, claim, "/reversal", Map.of("reason", "다시")).then().statusCode(409);
    }

    @Test
    void canBeAFirmsAndIsSetOffFromWhatItIsOwed() {
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 40_000_000));
        Demand.deposit((String) application.get("code"), 500_000);
        Settling.Sale sale =
                Settling.sell(firm, (String) application.get("voucherId"), Settling.aPaidSupplier(), 990_000);
        String claim = clawedBack(sale.order(), "FIRM", 50_000);
        move(FINANCE, claim, "/write-off", Map.of("reason", "폐업")).then().statusCode(202);
        agree(claim, "/set-off", null);

        assertThat(get(firm.token(), claim).<Integer>path("collected")).isEqualTo(100_000);
        assertThat(get(firm.token(), claim).<String>path("status")).isEqualTo("PART_COLLECTED");
        assertThat(net(AccountKind.REFUND_DUE, firm.id())).isZero();
        move(FINANCE, claim, "/set-off", null).then().statusCode(202);
        move(SECOND_FINANCE, claim, "/set-off", null).then().statusCode(422);
    }

    @Test
    void isGivenUpByTwoPersonsWhenItCannotBeCollected() {
        Settling.Sale sale = aSale(990_000);
        settle();
        refund(sale, 300_000);
        String claim = CLAIMS + "/" + claim(sale.supplier().id(), "OWN").get("id");
        move(FINANCE, claim, "/reversal", Map.of("reason", "환불은 이의신청 대상이 아님"))
                .then()
                .statusCode(422);
        move(FINANCE, claim, "/set-off", null).then().statusCode(422);
        move(REVIEWER, claim, "/write-off", Map.of("reason", "폐업")).then().statusCode(403);
        agree(claim, "/write-off", Map.of("reason", "폐업"));
        assertThat(get(FINANCE, claim).<String>path("status")).isEqualTo("WRITTEN_OFF");
    }
}
