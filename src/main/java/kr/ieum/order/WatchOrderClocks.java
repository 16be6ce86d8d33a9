package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.order.FulfilOrder.Ending;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.job.Sweep;
import kr.ieum.platform.job.Sweeps;
import kr.ieum.platform.time.KoreanTime;
import org.jspecify.annotations.Nullable;

/**
 * Acts on the day an order waited for: not opened or never used in time gives the money back; used and not objected to
 * confirms it.
 */
@ApplicationScoped
class WatchOrderClocks implements RecurringJob {
    private final LateOrders late;
    private final ReturnMoney money;
    private final Sweeps sweeps;
    private final FulfilOrder fulfil;
    private final Clock clock;

    WatchOrderClocks(LateOrders late, ReturnMoney money, FulfilOrder fulfil, Sweeps sweeps, Clock clock) {
        this.late = late;
        this.money = money;
        this.sweeps = sweeps;
        this.fulfil = fulfil;
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
        List<Ending> endings = money
                .lock(some.stream().map(each -> new OrderId(each.id())).toList())
                .stream()
                .flatMap(order -> Stream.ofNullable(ending(order, today)))
                .toList();
        fulfil.end(endings, Caller.system(name()));
    }

    private static @Nullable Ending ending(Order order, LocalDate today) {
        LocalDate deadline = order.deadline();
        if (deadline == null || !deadline.isBefore(today)) return null;
        return switch (order.status()) {
            case HELD -> Ending.cancelled(order, "NOT_PROVISIONED_BY_" + deadline);
            case PROVISIONED -> Ending.cancelled(order, "NOT_USED_BY_" + deadline);
            case IN_USE, INSPECTED -> new Ending(order, order.paid(), "NO_OBJECTION_BY_" + deadline);
            case CONFIRMED, SETTLED, COMPLETED, STOPPED, CANCELLED, REFUNDED, DISPUTED -> null;
        };
    }
}
