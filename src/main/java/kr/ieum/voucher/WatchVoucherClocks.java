package kr.ieum.voucher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;
import org.jboss.logging.Logger;

/**
 * Ends vouchers whose deadline passed: without any payment by the first deadline the selection is cancelled, and what is
 * unpaid by the last one expires (2021: days 60 and 90, domain 1.1).
 */
@ApplicationScoped
class WatchVoucherClocks implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(WatchVoucherClocks.class);
    private static final int MOST_AT_ONCE = 200;

    private final VoucherRepository vouchers;
    private final Vouchers facade;
    private final Clock clock;

    WatchVoucherClocks(VoucherRepository vouchers, Vouchers facade, Clock clock) {
        this.vouchers = vouchers;
        this.facade = facade;
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

    /** Each voucher in a transaction of its own: a crash half-way loses nothing and repeats nothing. */
    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        int failed = 0;
        List<VoucherId> late;
        do {
            late = QuarkusTransaction.requiringNew().call(() -> vouchers.late(today, MOST_AT_ONCE).stream()
                    .map(Voucher::id)
                    .toList());
            for (VoucherId id : late) if (!ended(id, today)) failed++;
        } while (late.size() == MOST_AT_ONCE && failed == 0);
        if (failed > 0) throw new IllegalStateException(failed + " vouchers could not be ended");
    }

    /** One that fails holds up no other; it is tried again at the next run. */
    private boolean ended(VoucherId id, LocalDate today) {
        try {
            QuarkusTransaction.requiringNew().run(() -> end(id, today));
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "voucher %s could not be ended", id);
            return false;
        }
    }

    private void end(VoucherId id, LocalDate today) {
        Voucher voucher = vouchers.get(id);
        facade.lockBudget(voucher.view());
        vouchers.getEntityManager().refresh(voucher);
        LocalDate missed = voucher.missedBy(today);
        if (missed == null || voucher.status().isEnded()) return;
        boolean cancelled = voucher.neverPaid() && missed.equals(voucher.view().firstPaymentBy());
        Caller clockwork = Caller.system(name());
        if (cancelled) facade.cancel(id, "NO_PAYMENT_BY_" + missed, clockwork);
        else facade.end(id, VoucherStatus.EXPIRED, "NOT_SPENT_BY_" + missed, clockwork);
    }
}
