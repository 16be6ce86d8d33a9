package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.job.Sweep;
import kr.ieum.platform.job.Sweeps;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.IdleRules;
import kr.ieum.programme.IdleRules.Consequence;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;

/**
 * Watches services that are paid for and not used, by the version's rules (from 2022: no log-in in 30 days cancels, three
 * months without one stop the support). Warns first, then gives back or claims the rest.
 */
@ApplicationScoped
class WatchIdleOrders implements RecurringJob {
    private final LateOrders late;
    private final ReturnMoney money;
    private final Sweeps sweeps;
    private final FulfilOrder fulfil;
    private final RefundOrder refunds;
    private final OrderRecord record;
    private final OrderJson json;
    private final Programmes programmes;
    private final Inbox inbox;
    private final Clock clock;

    WatchIdleOrders(
            LateOrders late,
            ReturnMoney money,
            Sweeps sweeps,
            FulfilOrder fulfil,
            RefundOrder refunds,
            OrderRecord record,
            OrderJson json,
            Programmes programmes,
            Inbox inbox,
            Clock clock) {
        this.late = late;
        this.money = money;
        this.sweeps = sweeps;
        this.fulfil = fulfil;
        this.refunds = refunds;
        this.record = record;
        this.json = json;
        this.programmes = programmes;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "idle-orders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        sweeps.run(
                name(),
                List.of(
                        Sweep.late(late.toWarn(today), some -> warn(lock(some), today)),
                        Sweep.late(late.idle(today), some -> lock(some).forEach(order -> stop(order, today)))));
    }

    private List<Order> lock(List<Late> some) {
        return money.lock(some.stream().map(each -> new OrderId(each.id())).toList());
    }

    private void warn(List<Order> locked, LocalDate today) {
        List<OrderRecord.Change> changes = new ArrayList<>();
        for (Order order : locked) {
            LocalDate warnOn = order.use().warnOn();
            if (warnOn == null || warnOn.isAfter(today)) continue;
            OrderView before = order.view(json);
            order.warned();
            String reason = "UNUSED_MUST_BE_USED_BY_" + before.useBy();
            changes.add(new OrderRecord.Change(
                    record.newEvent(), "IDLE_WARNED", before, reason, List.of(), Caller.system(name()), null));
        }
        record.write(changes);
        inbox.tell(changes.stream()
                .map(change -> letter(change.before(), Notice.SERVICE_UNUSED))
                .toList());
    }

    private void stop(Order order, LocalDate today) {
        LocalDate useBy = order.use().useBy();
        Terms terms = order.termsOf(programmes);
        IdleRules rules = terms.idle();
        if (useBy == null || !useBy.isBefore(today) || rules == null) return;
        OrderView before = order.view(json);
        Consequence consequence = rules.afterIdling(order.use().lastUsedAt() != null);
        Won rest =
                switch (consequence) {
                    case CANCEL_AND_RECOVER -> order.money().kept().total();
                    case STOP_SUPPORT -> fulfil.back(order);
                };
        order.stop(clock.instant());
        inbox.tell(letter(before, Notice.SERVICE_STOPPED));
        refunds.refund(order, before, rest, "ORDER_STOPPED", "NOT_USED_BY_" + useBy, Caller.system(name()));
    }

    private static Letter letter(OrderView order, Notice notice) {
        return Letter.to(
                order.firmId(),
                notice,
                "code",
                order.code(),
                "title",
                order.title(),
                "useBy",
                Objects.requireNonNull(order.useBy()));
    }
}
