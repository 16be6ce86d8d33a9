package kr.ieum.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.application.WaitingLists.Waiting;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.job.Due;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.LateRows;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.job.Sweep;
import kr.ieum.platform.job.Sweeps;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** Acts on the days an application or its deposit had to keep. */
@ApplicationScoped
class WatchApplicationClocks implements RecurringJob {
    private final ApplicationRepository applications;
    private final WaitingLists lists;
    private final LateRows rows;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Admission admission;
    private final WithdrawApplication withdraw;
    private final Ledger ledger;
    private final Sweeps sweeps;
    private final Clock clock;

    WatchApplicationClocks(
            ApplicationRepository applications,
            WaitingLists lists,
            LateRows rows,
            Programmes programmes,
            Vouchers vouchers,
            Admission admission,
            WithdrawApplication withdraw,
            Ledger ledger,
            Sweeps sweeps,
            Clock clock) {
        this.applications = applications;
        this.lists = lists;
        this.rows = rows;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.admission = admission;
        this.withdraw = withdraw;
        this.ledger = ledger;
        this.sweeps = sweeps;
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
        List<Sweep<?>> sweep = new ArrayList<>();
        sweep.add(Sweep.late(late("answer_by", "status = 'CLARIFYING'", today), this::refuse));
        sweep.add(Sweep.late(late("review_by", "hold_id is not null", today), this::freeHolds));
        sweep.add(Sweep.late(vouchers.withoutDeposit(today), this::cancel));
        for (RoundId round : QuarkusTransaction.requiringNew().call(this::closedWithWaiting))
            sweep.add(new Sweep<>(lists.of(round), Waiting.NOBODY, this::lapse));
        sweeps.run(name(), sweep);
    }

    private Due<Late> late(String day, String where, LocalDate today) {
        return rows.of("application.application", day, where, today);
    }

    private List<RoundId> closedWithWaiting() {
        return lists.roundsWithWaiting().stream()
                .filter(round -> !programmes.round(round).status().servesWaitingList())
                .toList();
    }

    private void refuse(List<Late> some) {
        admission.leave(
                lock(ids(some), ApplicationStatus.CLARIFYING),
                ApplicationStatus.REFUSED,
                "NO_ANSWER_IN_TIME",
                clockwork());
    }

    private void freeHolds(List<Late> some) {
        admission.freeHolds(lock(ids(some)), clockwork());
    }

    /** The deposit may have come since the list was read. */
    private void cancel(List<Late> some) {
        List<Application> admitted =
                lock(applications.ofVouchers(some.stream().map(Late::id).toList()), ApplicationStatus.ADMITTED);
        Map<VoucherId, VoucherView> locked =
                vouchers.lock(admitted.stream().map(Application::voucher).toList());
        List<Application> late = admitted.stream()
                .filter(application -> Objects.requireNonNull(locked.get(application.voucher()))
                                .status()
                        == VoucherStatus.AWAITING_DEPOSIT)
                .toList();
        withdraw.endAdmissions(late, ApplicationStatus.CANCELLED, "DEPOSIT_NOT_IN_TIME", clockwork());
    }

    private void lapse(List<Waiting> some) {
        List<ApplicationId> ids =
                some.stream().flatMap(each -> Stream.ofNullable(each.id())).toList();
        admission.leave(lock(ids, ApplicationStatus.WAITING), ApplicationStatus.LAPSED, "ROUND_CLOSED", clockwork());
    }

    /** Those that are still in that state. */
    private List<Application> lock(List<ApplicationId> ids, ApplicationStatus still) {
        return lock(ids).stream()
                .filter(application -> application.status() == still)
                .toList();
    }

    /** Budgets before applications, as everywhere. */
    private List<Application> lock(List<ApplicationId> ids) {
        ledger.lock(applications.rounds(ids).stream()
                .map(round -> programmes.round(round).budget())
                .toList());
        return List.copyOf(applications.lockAll(ids).values());
    }

    private static List<ApplicationId> ids(List<Late> some) {
        return some.stream().map(each -> new ApplicationId(each.id())).toList();
    }

    private Caller clockwork() {
        return Caller.system(name());
    }
}
