package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.ieum.ledger.Share;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of 2022: no log-in in 30 days cancels the payment; three months without one stop the support, and what was
 * not used is taken back.
 */
@QuarkusTest
class AnIdleServiceIsStoppedTest {
    private static final int FACE = 4_000_000;
    private static final String IDLE = """
            idle:
              withoutFirstUse: { value: CANCEL_AND_RECOVER, unverified: true }
              emptyMonths: { value: 3, unverified: true }
              afterEmptyMonths: { value: STOP_SUPPORT, unverified: true }
              monitoredMonths: { value: 12, unverified: true }
            """;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @Inject
    ClaimMoney claimMoney;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    /** First come as in 2021, so that a firm has its voucher at once; proof and idle rules as in 2022. */
    private static Contract paid() {
        return Contract.paid(Rounds.openUnder("2021-idle", "2021", AnIdleServiceIsStoppedTest::watched, 8_000_000));
    }

    private static String watched(String document) {
        return document.replaceAll(" {2}(first|full)PaymentDays:.*\n", "")
                .replace("  confirmDays:", "  firstUseDays: { value: 30, unverified: true }\n  confirmDays:")
                .replace("proof: { value: FIRM_CONFIRMATION", IDLE + "\nproof: { value: LOG_IN_RECORD");
    }

    private Contract usedOnceAndConfirmed() {
        return paid().provisioned().used("r-1", clock.instant()).confirmed();
    }

    private void onDay(LocalDate day) {
        clock.set(KoreanTime.startOf(day).plus(Duration.ofHours(9)));
        jobs.runNow("order-clocks");
        jobs.runNow("idle-orders");
    }

    @Test
    void withoutAFirstLogInThePaymentIsUndone() {
        Contract contract = paid().provisioned();
        LocalDate last = KoreanTime.today(clock).plusDays(30);
        onDay(last);
        assertThat(contract.<String>now("status")).isEqualTo("PROVISIONED");
        onDay(last.plusDays(1));
        assertThat(contract.<String>now("status")).isEqualTo("CANCELLED");
        assertThat(contract.left()).isEqualTo(FACE);
    }

    @Test
    void isWarnedOfOnceAndAWeekBefore() {
        Contract contract = usedOnceAndConfirmed();
        LocalDate useBy = LocalDate.parse(contract.now("useBy"));
        assertThat(useBy).isEqualTo(KoreanTime.today(clock).plusMonths(3));
        onDay(useBy.minusDays(8));
        assertThat(warnings(contract)).isEmpty();
        onDay(useBy.minusDays(7));
        onDay(useBy.minusDays(6));
        assertThat(warnings(contract)).containsExactly("UNUSED_MUST_BE_USED_BY_" + useBy);
        assertThat(get(contract.firm().token(), "/api/v1/inbox/messages").<List<String>>path("items.notice"))
                .containsOnlyOnce("SERVICE_UNUSED");
        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
    }

    private static List<String> warnings(Contract contract) {
        return get(
                        Tokens.of("auditor.jung"),
                        "/api/v1/audit/events?action=IDLE_WARNED&subjectKind=ORDER&subjectId=" + contract.id())
                .path("items.act.reason");
    }

    @Test
    void isUsedAgainAndHasThreeNewMonths() {
        Contract contract = usedOnceAndConfirmed();
        LocalDate useBy = LocalDate.parse(contract.now("useBy"));
        clock.set(KoreanTime.startOf(useBy));
        contract.used("r-2", clock.instant());
        onDay(useBy.plusDays(1));
        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        assertThat(LocalDate.parse(contract.now("useBy"))).isEqualTo(useBy.plusMonths(3));
    }

    @Test
    void givesTheRestBackBeforeTheSupplierIsPaid() {
        Contract contract = usedOnceAndConfirmed();
        int rest = restAfterThreeMonths(contract);
        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        assertThat(contract.<String>now("stoppedAt")).isNotNull();
        assertThat(contract.<Integer>now("refunded.subsidy") + contract.<Integer>now("refunded.own"))
                .isEqualTo(rest);
        assertThat(contract.left()).isEqualTo(FACE - PAID + rest);

        contract.completed(clock.instant());
        assertThat(contract.<String>now("status")).isEqualTo("STOPPED");
    }

    @Test
    void claimsTheRestAfterwards() {
        Contract contract = usedOnceAndConfirmed().completed(clock.instant());
        int rest = restAfterThreeMonths(contract);
        assertThat(contract.<String>now("status")).isEqualTo("STOPPED");
        int subsidy = contract.<Integer>now("claimed.subsidy");
        int own = contract.<Integer>now("claimed.own");
        assertThat(subsidy + own).isEqualTo(rest);
        assertThat(contract.left()).isEqualTo(FACE - PAID);

        claimMoney.comesBack(contract.id(), Share.SUBSIDY, subsidy);
        claimMoney.comesBack(contract.id(), Share.OWN, own);
        assertThat(contract.left()).isEqualTo(FACE - PAID + rest);
        assertThat(contract.<String>now("status")).isEqualTo("STOPPED");
    }

    /** Runs the clock to the day after; by the formula of 2021 the days not yet begun are the rest. */
    private int restAfterThreeMonths(Contract contract) {
        LocalDate from = LocalDate.parse(contract.now("serviceFrom"));
        LocalDate to = LocalDate.parse(contract.now("serviceTo"));
        LocalDate stopped = LocalDate.parse(contract.<String>now("useBy")).plusDays(1);
        onDay(stopped);
        long used = ChronoUnit.DAYS.between(from, stopped) + 1;
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        return (int) (PAID * (all - used) / all);
    }

    @Test
    void aConfirmationWithoutALogInIsNotEnough() {
        Contract contract = paid().provisioned();
        Supply.move(contract.firm().token(), contract.path(), "/confirmation", null)
                .then()
                .statusCode(422);
        contract.usage("d-1", "DELIVERABLE", clock.instant()).then().statusCode(200);
        assertThat(contract.<String>now("status")).isEqualTo("PROVISIONED");
        contract.usage("r-1", "LOG_IN", clock.instant()).then().statusCode(200);
        assertThat(contract.<String>now("status")).isEqualTo("IN_USE");
    }
}
