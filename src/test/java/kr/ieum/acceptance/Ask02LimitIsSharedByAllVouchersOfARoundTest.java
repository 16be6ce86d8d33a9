package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Asked for in shopware/shopware#18716: a limit is shared by all codes of a programme, it does not hold for each. */
@QuarkusTest
class Ask02LimitIsSharedByAllVouchersOfARoundTest {
    private static final int SUBSIDY = 3_600_000;

    @Test
    void whateverCodeItIsOnItComesOutOfOneBudget() {
        String round = Rounds.open("2021", 2 * SUBSIDY);
        Demand.apply(Demand.aFirm(), round);
        assertThat(Rounds.unpromised(round)).isEqualTo(SUBSIDY);
        Demand.apply(Demand.aFirm(), round);
        assertThat(Rounds.unpromised(round)).isZero();

        assertThat(Demand.apply(Demand.aFirm(), round))
                .containsEntry("status", "WAITING")
                .containsEntry("waitingPosition", 1);
    }

    @Test
    void whatOneVoucherGivesBackIsTheNextOnesAndNobodyElses() {
        String round = Rounds.open("2021", SUBSIDY);
        Demand.Firm first = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(first, round);
        Demand.Firm second = Demand.aFirm();
        Demand.Firm third = Demand.aFirm();
        Map<String, Object> head = Demand.apply(second, round);
        Map<String, Object> next = Demand.apply(third, round);

        move(first.token(), "/api/v1/vouchers/" + voucher, "/return", null)
                .then()
                .statusCode(200);

        assertThat(statusOf(second, head)).isEqualTo("ADMITTED");
        assertThat(statusOf(third, next)).isEqualTo("WAITING");
        assertThat(get(third.token(), "/api/v1/applications/" + next.get("id")).<Integer>path("waitingPosition"))
                .isEqualTo(1);
        assertThat(Rounds.unpromised(round)).isZero();
        Books.areExact();
    }

    @Test
    void anotherRoundOfTheProgrammeHasItsOwn() {
        String empty = Rounds.open("2021", 1);
        String funded = Rounds.open("2021", SUBSIDY);

        assertThat(Demand.apply(Demand.aFirm(), empty)).containsEntry("status", "WAITING");
        assertThat(Demand.apply(Demand.aFirm(), funded)).containsEntry("status", "ADMITTED");
        assertThat(Rounds.unpromised(empty)).isEqualTo(1);
    }

    @Test
    void whatIsPromisedCannotBeCut() {
        String round = Rounds.open("2021", 2 * SUBSIDY);
        Demand.apply(Demand.aFirm(), round);

        Response tooMuch = cut(round, SUBSIDY + 1);
        tooMuch.then().statusCode(422);
        assertThat(tooMuch.<String>path("code")).isEqualTo("BUDGET_PROMISED");
        assertThat(Rounds.unpromised(round)).isEqualTo(SUBSIDY);

        Rounds.fund(round, 1);
        assertThat(Rounds.unpromised(round)).isEqualTo(SUBSIDY + 1);
        Books.areExact();
    }

    private static Response cut(String round, long won) {
        Map<String, Object> amount = Map.of("amount", won);
        post(Supply.FINANCE, "/api/v1/rounds/" + round + "/cut", amount).then().statusCode(202);
        return post(Tokens.of("finance.choi"), "/api/v1/rounds/" + round + "/cut", amount);
    }

    private static String statusOf(Demand.Firm firm, Map<String, Object> application) {
        return get(firm.token(), "/api/v1/applications/" + application.get("id"))
                .path("status");
    }
}
