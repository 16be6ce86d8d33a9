package kr.ieum.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;

/**
 * Acts on the day an order waited for: not opened or never used in time gives the money back; used and not objected to
 * confirms it. Each in a transaction of its own.
 */
@ApplicationScoped
class WatchOrderClocks implements RecurringJob {
    private static final int MOST_AT_ONCE = 200;

    private final OrderRepository orders;
    private final ReturnMoney money;
    private final FulfilOrder fulfil;
    private final Clock clock;

    WatchOrderClocks(OrderRepository orders, ReturnMoney money, FulfilOrder fulfil, Clock clock) {
        this.orders = orders;
        this.money = money;
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
        List<OrderId> late;
        do {
            late = QuarkusTransaction.requiringNew().call(() -> orders.late(today, MOST_AT_ONCE));
            late.forEach(id -> QuarkusTransaction.requiringNew().run(() -> act(id, today)));
        } while (late.size() == MOST_AT_ONCE);
    }

    private void act(OrderId id, LocalDate today) {
        Order order = money.lock(id);
        LocalDate deadline = order.deadline();
        if (deadline == null || !deadline.isBefore(today)) return;
        Caller clockwork = Caller.system(name());
        switch (order.status()) {
            case HELD -> fulfil.cancel(order, "NOT_PROVISIONED_BY_" + deadline, clockwork);
            case PROVISIONED -> fulfil.cancel(order, "NOT_USED_BY_" + deadline, clockwork);
            case IN_USE -> fulfil.confirm(order, order.paid(), "NO_OBJECTION_BY_" + deadline, clockwork);
            case CONFIRMED, SETTLED, COMPLETED, STOPPED, CANCELLED, REFUNDED, DISPUTED -> {}
        }
    }
}
