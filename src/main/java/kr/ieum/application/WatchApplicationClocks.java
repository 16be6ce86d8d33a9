package kr.ieum.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import org.jboss.logging.Logger;

/** Acts on the days an application or its deposit had to keep. Each in a transaction of its own. */
@ApplicationScoped
class WatchApplicationClocks implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(WatchApplicationClocks.class);

    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Admission admission;
    private final WithdrawApplication withdraw;
    private final Ledger ledger;
    private final Clock clock;

    WatchApplicationClocks(
            ApplicationRepository applications,
            Programmes programmes,
            Vouchers vouchers,
            Admission admission,
            WithdrawApplication withdraw,
            Ledger ledger,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.admission = admission;
        this.withdraw = withdraw;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "application-clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        Caller clockwork = Caller.system(name());
        each(read(() -> applications.unanswered(today)), late -> {
            if (late.status() == ApplicationStatus.CLARIFYING) admission.refuse(late, "NO_ANSWER_IN_TIME", clockwork);
        });
        each(read(() -> applications.heldTooLong(today)), late -> admission.freeHold(late, clockwork));
        each(read(() -> depositsMissed(today)), late -> {
            if (late.status() == ApplicationStatus.ADMITTED && awaitsDeposit(late))
                withdraw.end(late, ApplicationStatus.CANCELLED, "DEPOSIT_NOT_IN_TIME", clockwork);
        });
        each(read(this::waitingInClosedRounds), late -> {
            if (late.status() == ApplicationStatus.WAITING)
                admission.leave(late, ApplicationStatus.LAPSED, "ROUND_CLOSED", clockwork);
        });
    }

    private List<ApplicationId> depositsMissed(LocalDate today) {
        return vouchers.awaitingDepositSince(today).stream()
                .map(VoucherView::applicationId)
                .map(ApplicationId::new)
                .toList();
    }

    /** The deposit may have come since the list was read. */
    private boolean awaitsDeposit(Application late) {
        return vouchers.lock(late.voucher()).status() == VoucherStatus.AWAITING_DEPOSIT;
    }

    private List<ApplicationId> waitingInClosedRounds() {
        return applications.roundsWithWaiting().stream()
                .filter(round -> !programmes.round(round).status().servesWaitingList())
                .flatMap(round -> applications.waitingIn(round).stream())
                .toList();
    }

    private static <T> T read(java.util.concurrent.Callable<T> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }

    /** Budgets before applications, as everywhere. One that fails holds up no other, and is tried again a minute later. */
    private void each(List<ApplicationId> late, Consumer<Application> act) {
        for (ApplicationId id : late)
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    ledger.lock(List.of(
                            programmes.round(applications.get(id).round()).budget()));
                    act.accept(applications.lock(id));
                });
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "the clock of application %s could not be acted upon", id);
            }
    }
}
