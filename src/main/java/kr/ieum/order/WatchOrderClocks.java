package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.order.FulfilOrder.Ending;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.job.Sweep;
import kr.ieum.platform.job.Sweeps;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/**
 * Acts on the day an order waited for: not paid, not opened, never used or not proved in time ends it and gives the money
 * back; proved and not objected to confirms it.
 */
@ApplicationScoped
class WatchOrderClocks implements RecurringJob {
    private final LateOrders late;
    private final ReturnMoney money;
    private final Sweeps sweeps;
    private final FulfilOrder fulfil;
    private final Vouchers vouchers;
    private final Clock clock;

    WatchOrderClocks(
            LateOrders late, ReturnMoney money, FulfilOrder fulfil, Vouchers vouchers, Sweeps sweeps, Clock clock) {
        this.late = late;
        this.money = money;
        this.sweeps = sweeps;
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
        sweeps.run(name(), List.of(Sweep.late(late.late(today), some -> act(some, today))));
    }

    private void act(List<Late> some, LocalDate today) {
        List<Order> locked =
                money.lock(some.stream().map(each -> new OrderId(each.id())).toList());
        postpone(locked, today);
        List<Ending> endings = locked.stream()
                .flatMap(order -> Stream.ofNullable(ending(order, today)))
                .toList();
        fulfil.end(endings, Caller.system(name()));
    }

    /** What was agreed can be paid as long as its voucher can. */
    private void postpone(List<Order> locked, LocalDate today) {
        List<Order> agreed = locked.stream()
                .filter(order -> order.status() == OrderStatus.AGREED && isLate(order, today))
                .toList();
        if (agreed.isEmpty()) return;
        Map<VoucherId, VoucherView> payers =
                vouchers.lock(agreed.stream().map(Order::voucher).distinct().toList());
        for (Order order : agreed) {
            LocalDate useUntil =
                    Objects.requireNonNull(payers.get(order.voucher())).useUntil();
            if (useUntil != null && !useUntil.isBefore(today)) order.postpone(useUntil);
        }
    }

    private static @Nullable Ending ending(Order order, LocalDate today) {
        if (!isLate(order, today)) return null;
        LocalDate deadline = order.deadline();
        return switch (order.status()) {
            case AGREED -> Ending.cancelled(order, "NOT_PAID_BY_" + deadline);
            case HELD -> Ending.cancelled(order, "NOT_PROVISIONED_BY_" + deadline);
            case PROVISIONED -> Ending.cancelled(order, "NOT_USED_BY_" + deadline);
            case IN_USE, INSPECTED ->
                order.use().isProved()
                        ? new Ending(order, order.paid(), "NO_OBJECTION_BY_" + deadline)
                        : Ending.cancelled(order, "NOT_PROVED_BY_" + deadline);
            case CONFIRMED, SETTLED, COMPLETED, STOPPED, CANCELLED, REFUNDED, DISPUTED -> null;
        };
    }

    private static boolean isLate(Order order, LocalDate today) {
        LocalDate deadline = order.deadline();
        return deadline != null && deadline.isBefore(today);
    }
}
