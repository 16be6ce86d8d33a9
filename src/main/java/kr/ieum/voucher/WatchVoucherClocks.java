package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.job.Sweep;
import kr.ieum.platform.job.Sweeps;
import kr.ieum.platform.time.KoreanTime;

/**
 * Ends vouchers whose deadline passed: without any payment by the first deadline the selection is cancelled, and what is
 * unpaid by the last one expires (2021: days 60 and 90, domain 1.1).
 */
@ApplicationScoped
class WatchVoucherClocks implements RecurringJob {
    private final LateVouchers late;
    private final VoucherRepository vouchers;
    private final Vouchers facade;
    private final EndVouchers endVouchers;
    private final Sweeps sweeps;
    private final Clock clock;

    WatchVoucherClocks(
            LateVouchers late,
            VoucherRepository vouchers,
            Vouchers facade,
            EndVouchers endVouchers,
            Sweeps sweeps,
            Clock clock) {
        this.late = late;
        this.vouchers = vouchers;
        this.facade = facade;
        this.endVouchers = endVouchers;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "voucher-clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        sweeps.run(name(), List.of(Sweep.late(late.ending(today), some -> end(some, today))));
    }

    /** A cancelled selection locks its application before its voucher: it is looked at under the budget's lock only. */
    private void end(List<Late> some, LocalDate today) {
        List<VoucherId> ids =
                some.stream().map(each -> new VoucherId(each.id())).toList();
        facade.lockBudgets(ids);
        Map<VoucherView, String> cancelled = new LinkedHashMap<>();
        List<Ending> expired = new ArrayList<>();
        for (Voucher voucher : vouchers.all(ids)) {
            LocalDate missed = voucher.missedBy(today);
            if (missed == null || voucher.status().isEnded()) continue;
            if (voucher.neverPaid() && missed.equals(voucher.view().firstPaymentBy()))
                cancelled.put(voucher.view(), "NO_PAYMENT_BY_" + missed);
            else expired.add(new Ending(voucher.id(), VoucherStatus.EXPIRED, "NOT_SPENT_BY_" + missed));
        }
        Caller clockwork = Caller.system(name());
        endVouchers.cancel(cancelled, clockwork);
        endVouchers.end(expired, clockwork);
    }
}
