package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.SECOND_FINANCE;
import static kr.ieum.acceptance.Settling.agree;
import static kr.ieum.acceptance.Settling.money;
import static kr.ieum.acceptance.Settling.net;
import static kr.ieum.acceptance.Settling.tells;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.bank.SampleBank;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that fits nothing, too much money, and money the bank takes back. */
@QuarkusTest
class MoneyNobodyExpectedTest {

    @AfterEach
    void theBooksAreExact() {
        Settling.theBooksAreExact();
    }

    private static void seesWhatHasCome(Demand.Firm firm, Map<String, Object> application, int won) {
        String voucher = "/api/v1/vouchers/" + application.get("voucherId");
        get(firm.token(), "/api/v1/applications/" + application.get("id"))
                .then()
                .body("deposit.received", equalTo(won))
                .body("deposit.missing", equalTo(400_000 - won))
                .body("deposit.by", equalTo(get(firm.token(), voucher).path("depositBy")));
    }

    private static String unmatched(SampleBank.Deposit deposit) {
        assertThat(tells(deposit).<Integer>path("unmatched")).isEqualTo(1);
        return "/api/v1/deposits/"
                + get(FINANCE, "/api/v1/deposits/unmatched?limit=200")
                        .jsonPath()
                        .param("reference", deposit.reference())
                        .getString("items.find { it.bankReference == reference }.id");
    }

    @Test
    void isGivenToAnApplicationByTwoPersons() {
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 40_000_000));
        String deposit = unmatched(money(400_000, "누구의 돈인지"));
        Map<String, Object> assignment = Map.of("applicationId", application.get("id"));

        post(FINANCE, deposit + "/assignment", assignment).then().statusCode(428);
        json(FINANCE)
                .header("Idempotency-Key", aKey())
                .header("If-Match", "\"7\"")
                .body(assignment)
                .post(deposit + "/assignment")
                .then()
                .statusCode(412);
        move(FINANCE, deposit, "/assignment", assignment).then().statusCode(202);
        move(FINANCE, deposit, "/assignment", assignment).then().statusCode(409);
        String tag = Supply.tag(FINANCE, deposit);
        json(firm.token())
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag)
                .body(assignment)
                .post(deposit + "/assignment")
                .then()
                .statusCode(403);
        move(SECOND_FINANCE, deposit, "/assignment", assignment).then().statusCode(200);
        assertThat(get(firm.token(), "/api/v1/vouchers/" + application.get("voucherId"))
                        .<String>path("status"))
                .isEqualTo("ACTIVE");
        move(FINANCE, deposit, "/assignment", assignment).then().statusCode(409);
    }

    @Test
    void isSentBackByTwoPersonsWhenNobodyHereIsMeant() {
        String deposit = unmatched(money(77_000, "잘못 보낸 돈"));
        move(FINANCE, deposit, "/return", Map.of("reason", " ")).then().statusCode(400);
        agree(deposit, "/return", Map.of("reason", "송금인이 잘못 보냄"));
        assertThat(get(FINANCE, deposit).<String>path("status")).isEqualTo("RETURNED");
        move(FINANCE, deposit, "/return", Map.of("reason", "다시")).then().statusCode(409);
        get(Supply.REVIEWER, deposit).then().statusCode(403);
        get(FINANCE, "/api/v1/deposits/018f0000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void goesBackWithoutAWordWhenTheBankTakesItBackInTime() {
        SampleBank.Deposit stray = money(55_000, "누구");
        String deposit = unmatched(stray);
        assertThat(Demand.notice(SampleBank.takesBack("T" + stray.reference(), stray))
                        .<Integer>path("takenBack"))
                .isEqualTo(1);
        assertThat(get(FINANCE, deposit).<String>path("status")).isEqualTo("TAKEN_BACK");

        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 40_000_000));
        SampleBank.Deposit part = money(100_000, String.valueOf(application.get("code")));
        tells(part);
        seesWhatHasCome(firm, application, 100_000);
        assertThat(Demand.notices(firm)).containsExactly("DEPOSIT_IN_PART", "ADMITTED");
        get(firm.token(), "/api/v1/inbox/messages?limit=1")
                .then()
                .body("items[0].text", containsString("400,000원 가운데 100,000원"))
                .body("items[0].text", containsString("나머지 300,000원"));
        Demand.notice(SampleBank.takesBack("T" + part.reference(), part));
        seesWhatHasCome(firm, application, 0);
        assertThat(Demand.notice(SampleBank.takesBack("U" + part.reference(), part))
                        .<Integer>path("known"))
                .isEqualTo(1);
        assertThat(net(AccountKind.DEPOSIT, (String) application.get("id"))).isZero();
        assertThat(net(AccountKind.FIRM_BANK, firm.id())).isZero();
        assertThat(Settling.claims(firm.id())).isEmpty();
    }

    @Test
    void isAClaimOnTheFirmWhenTheBankTakesItBackAfterItWasUsed() {
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 40_000_000));
        SampleBank.Deposit own = money(450_000, String.valueOf(application.get("code")));
        tells(own);
        Demand.notice(SampleBank.takesBack("T" + own.reference(), own));

        assertThat(net(AccountKind.REFUND_DUE, firm.id())).isZero();
        assertThat(Settling.claims(firm.id())).singleElement().satisfies(claim -> assertThat(claim)
                .containsEntry("ground", "DEPOSIT_TAKEN_BACK")
                .containsEntry("open", 400_000)
                .containsEntry("status", "RAISED"));
        tells(money(400_000, String.valueOf(Settling.claims(firm.id()).get(0).get("code"))));
        assertThat(Settling.claims(firm.id()).get(0)).containsEntry("status", "COLLECTED");
        assertThat(net(AccountKind.FIRM_BANK, firm.id())).isEqualTo(-400_000);
    }

    @Test
    void isSentToTheFirmsConfirmedAccountByARunOfItsOwn() {
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 40_000_000));
        tells(money(460_000, String.valueOf(application.get("code"))));
        String path = "/api/v1/firms/" + firm.id();
        assertThat(get(firm.token(), path).<Object>path("refundAccount")).isNull();
        Map<String, Object> confirmation = Map.of("confirmed", true, "reason", "예금주 조회");
        move(firm.token(), path, "/refund-account/confirmation", confirmation)
                .then()
                .statusCode(403);
        move(FINANCE, path, "/refund-account/confirmation", Map.of("confirmed", false))
                .then()
                .statusCode(400);
        move(FINANCE, path, "/refund-account/confirmation", confirmation).then().statusCode(200);
        assertThat(get(FINANCE, path + "/refund-account?purpose=test").<String>path("confirmed.number"))
                .isEqualTo("12345678901234");

        String run = refundRun();
        assertThat(Settling.line(run, firm.id()).won("amount", "own")).isEqualTo(60_000);
        Settling.bankPaysAllBut(run, List.of(Settling.line(run, firm.id()).id()));
        assertThat(net(AccountKind.REFUND_DUE, firm.id())).isEqualTo(60_000);
        String next = refundRun();
        Settling.bankPaysAllBut(next, List.of());
        assertThat(net(AccountKind.REFUND_DUE, firm.id())).isZero();
        assertThat(net(AccountKind.FIRM_BANK, firm.id())).isEqualTo(-400_000);
        json(firm.token())
                .header("Idempotency-Key", aKey())
                .post("/api/v1/refund-runs")
                .then()
                .statusCode(403);
    }

    private static String refundRun() {
        String key = aKey();
        String id = json(FINANCE)
                .header("Idempotency-Key", key)
                .post("/api/v1/refund-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(json(FINANCE)
                        .header("Idempotency-Key", key)
                        .post("/api/v1/refund-runs")
                        .<String>path("id"))
                .isEqualTo(id);
        return Settling.approve(id);
    }
}
