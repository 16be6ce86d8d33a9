package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.voucher.Vouchers;

/**
 * Acts on the day an order waited for: not opened or never used in time gives the money back; used and not objected to
 * confirms it.
 */
@ApplicationScoped
class WatchOrderClocks implements RecurringJob {
    private final OrderRepository orders;
    private final OneByOne oneByOne;
    private final FulfilOrder fulfil;
    private final Vouchers vouchers;
    private final Clock clock;

    WatchOrderClocks(OrderRepository orders, OneByOne oneByOne, FulfilOrder fulfil, Vouchers vouchers, Clock clock) {
        this.orders = orders;
        this.oneByOne = oneByOne;
        this.fulfil = fulfil;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "order-clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        oneByOne.each(() -> orders.late(today), order -> act(order, today));
    }

    private void act(Order order, LocalDate today) {
        LocalDate deadline = order.deadline();
        if (deadline == null || !deadline.isBefore(today)) return;
        Caller clockwork = Caller.system(name());
        switch (order.status()) {
            case AGREED -> notPaid(order, today, clockwork);
            case HELD -> fulfil.cancel(order, "NOT_PROVISIONED_BY_" + deadline, clockwork);
            case PROVISIONED -> fulfil.cancel(order, "NOT_USED_BY_" + deadline, clockwork);
            case IN_USE, INSPECTED -> {
                boolean proved = order.use().isProved();
                if (proved) fulfil.confirm(order, order.paid(), "NO_OBJECTION_BY_" + deadline, clockwork);
                else fulfil.cancel(order, "NOT_PROVED_BY_" + deadline, clockwork);
            }
            case CONFIRMED, SETTLED, COMPLETED, STOPPED, CANCELLED, REFUNDED, DISPUTED -> {}
        }
    }

    /** What was agreed can be paid as long as its voucher can. */
    private void notPaid(Order order, LocalDate today, Caller clockwork) {
        LocalDate useUntil = vouchers.get(order.voucher()).useUntil();
        if (useUntil != null && !useUntil.isBefore(today)) order.postpone(useUntil);
        else fulfil.cancel(order, "NOT_PAID_BY_" + order.deadline(), clockwork);
    }
}
