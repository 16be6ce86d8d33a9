package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.audit.Acts;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Hold;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asked for in formancehq/ledger#340 and LerianStudio/midaz#1766: entries that took effect before they were recorded,
 * and balances as they were, and as they were known, at a past time.
 */
@QuarkusTest
class Ask11BackDatedEntriesTest {
    private static final Instant FEB = Instant.parse("2021-02-19T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2021-03-15T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2021-04-15T00:00:00Z");
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Inject
    Acts acts;

    @Inject
    Ids ids;

    @Inject
    TestClock clock;

    private Account treasury;
    private Account budget;
    private Account voucher;

    @BeforeEach
    void makeAccounts() {
        treasury = Account.of(AccountKind.TREASURY, ids.next());
        budget = Account.of(AccountKind.ROUND_BUDGET, ids.next());
        voucher = Account.of(AccountKind.VOUCHER, Share.SUBSIDY, ids.next());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void countFromTheDayTheyTookEffectAndAreKnownFromTheDayTheyWereRecorded() {
        recorded(FEB, post(treasury, budget, 1_000, FEB));
        recorded(APRIL, post(treasury, budget, 500, MARCH));

        account(budget, "").body("in", equalTo(1_500));
        account(budget, "?at=2021-03-20").body("in", equalTo(1_500));
        account(budget, "?at=2021-03-10").body("in", equalTo(1_000));
        account(budget, "?at=2021-03-20&knownAt=2021-04-01T00:00:00Z").body("in", equalTo(1_000));
        account(budget, "?at=2021-02-01").body("in", equalTo(0)).body("net", equalTo(0));
        account(treasury, "?knownAt=2021-04-01").body("net", equalTo(-1_000));
    }

    @Test
    void countAtTheVeryInstant() {
        recorded(FEB, post(treasury, budget, 1_000, FEB));

        account(budget, "?at=" + FEB).body("in", equalTo(1_000));
        account(budget, "?at=" + FEB.minusNanos(1_000)).body("in", equalTo(0));
        account(budget, "?knownAt=" + FEB.minusNanos(1_000)).body("in", equalTo(0));
    }

    @Test
    void holdMoneyUntilTheDayItWasResolved() {
        Transfer hold = Transfer.hold(ids.next(), budget, voucher, Won.won(300), Transfer.Purpose.of("REVIEW"), FEB);
        recorded(FEB, post(treasury, budget, 1_000, FEB), hold);
        recorded(
                APRIL,
                Transfer.resolve(
                        ids.next(),
                        new Hold(hold.id(), budget, voucher, hold.amount()),
                        Won.won(200),
                        Transfer.Purpose.of("REVIEWED"),
                        APRIL));

        account(budget, "?at=2021-03-01").body("held", equalTo(300)).body("available", equalTo(700));
        account(voucher, "?at=2021-03-01").body("heldIn", equalTo(300)).body("in", equalTo(0));
        account(budget, "?at=2021-05-01").body("held", equalTo(0)).body("net", equalTo(800));
        account(voucher, "").body("in", equalTo(200)).body("heldIn", equalTo(0));
    }

    @Test
    void leaveTheTrialBalanceAtZeroAtEveryTime() {
        recorded(FEB, post(treasury, budget, 1_000, FEB));
        recorded(APRIL, post(budget, voucher, 400, MARCH));

        for (String query : List.of("", "?at=2021-03-01", "?knownAt=2021-04-01", "?at=2021-03-20&knownAt=2021-04-01"))
            given().auth()
                    .oauth2(AUDITOR)
                    .get("/api/v1/ledger/trial-balance" + query)
                    .then()
                    .statusCode(200)
                    .body("difference", equalTo(0))
                    .body("heldDifference", equalTo(0))
                    .body("lines.kind", notNullValue());
    }

    @Test
    void standInTheStatementWithTheBalanceAfterEach() {
        clock.set(FEB);
        acts.post(List.of(post(treasury, budget, 1_000, FEB)));
        clock.set(MARCH);
        acts.post(List.of(post(budget, voucher, 300, MARCH)));
        clock.set(APRIL);
        acts.post(List.of(post(budget, voucher, 100, APRIL)));

        String path = "/api/v1/ledger/accounts/" + budget.id() + "/transfers?limit=2";
        String next = given().auth()
                .oauth2(AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.change", contains(-100, -300))
                .body("items.balance", contains(600, 700))
                .extract()
                .path("next");
        given().auth()
                .oauth2(AUDITOR)
                .get(path + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.change", contains(1_000))
                .body("items.balance", contains(1_000));
    }

    @Test
    void areFoundByRoundVoucherOrderAndTime() {
        UUID round = ids.next();
        UUID order = ids.next();
        Transfer transfer = Transfer.post(
                ids.next(),
                treasury,
                budget,
                Won.won(7),
                Transfer.Purpose.of("FUNDED").inRound(round).onOrder(order),
                FEB);
        recorded(FEB, transfer);

        for (String query :
                List.of("round=" + round, "order=" + order, "round=" + round + "&from=2021-02-19&to=2021-02-20"))
            given().auth()
                    .oauth2(AUDITOR)
                    .get("/api/v1/ledger/transfers?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(transfer.id().toString()))
                    .body("items[0].from.kind", equalTo("TREASURY"));
        assertThat(given().auth()
                        .oauth2(AUDITOR)
                        .get("/api/v1/ledger/transfers?round=" + round + "&to=2021-02-19T00:00:00Z")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        given().auth()
                .oauth2(AUDITOR)
                .get("/api/v1/ledger/transfers/" + transfer.id())
                .then()
                .statusCode(200)
                .body("reason", equalTo("FUNDED"));
    }

    @Test
    void areRefusedByTheNameOfWhatIsMalformed() {
        for (String path : List.of(
                "/trial-balance?at=yesterday",
                "/accounts?kind=PURSE",
                "/accounts?owner=7",
                "/transfers?round=7",
                "/transfers?from=2021-13-01",
                "/accounts/" + budget.id() + "/transfers?cursor=x",
                "/transfers?limit=0"))
            given().auth().oauth2(AUDITOR).get("/api/v1/ledger" + path).then().statusCode(400);
        for (String path : List.of("/accounts/", "/transfers/"))
            given().auth()
                    .oauth2(AUDITOR)
                    .get("/api/v1/ledger" + path + ids.next())
                    .then()
                    .statusCode(404);
    }

    @Test
    void areNobodysBusinessOutsideTheAgency() {
        for (String path : List.of("/trial-balance", "/accounts", "/transfers", "/verification")) {
            given().get("/api/v1/ledger" + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("owner.hana"))
                    .get("/api/v1/ledger" + path)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.of("partner.msit"))
                    .get("/api/v1/ledger" + path)
                    .then()
                    .statusCode(403);
        }
    }

    private Transfer post(Account from, Account to, long won, Instant effectiveAt) {
        return Transfer.post(ids.next(), from, to, Won.won(won), Transfer.Purpose.of("TESTED"), effectiveAt);
    }

    private void recorded(Instant at, Transfer... transfers) {
        clock.set(at);
        acts.post(List.of(transfers));
    }

    private ValidatableResponse account(Account account, String query) {
        return given().auth()
                .oauth2(AUDITOR)
                .get("/api/v1/ledger/accounts/" + account.id() + query)
                .then()
                .statusCode(200);
    }
}
