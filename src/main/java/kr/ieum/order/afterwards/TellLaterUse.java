package kr.ieum.order.afterwards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;

/** Use case: a supplier tells that a firm uses the service on, though no voucher pays for it any more. */
@ApplicationScoped
class TellLaterUse {
    private final Orders orders;
    private final TakenOrders taken;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    TellLaterUse(Orders orders, TakenOrders taken, Sql sql, Ids ids, Clock clock) {
        this.orders = orders;
        this.taken = taken;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The same day told again changes nothing.
     *
     * @throws kr.ieum.platform.problem.Refused when a voucher of the firm paid for that day, or the day is to come
     */
    @Transactional
    LaterUseView tell(OrderId id, LocalDate usedOn, Caller caller) {
        caller.mustBelongTo(orders.parties(id).supplier());
        OrderView order = taken.taken(id);
        LocalDate today = KoreanTime.today(clock);
        if (usedOn.isAfter(today)) throw AfterwardsProblem.NOT_USED_YET.with("today", today);
        LocalDate paidUntil = paidUntil(order);
        if (!usedOn.isAfter(paidUntil)) throw AfterwardsProblem.STILL_SUBSIDISED.with("paidUntil", paidUntil);
        LaterUseView use = new LaterUseView(id, usedOn);
        int told = sql.update("""
                insert into orders.later_use (id, order_id, used_on, told_at) values (?, ?, ?, ?)
                on conflict (order_id, used_on) do nothing""", ids.next(), id.value(), usedOn, clock.instant());
        if (told > 0) taken.record("LATER_USE_TOLD", order, use, caller);
        return use;
    }

    /** The last day of this service that any voucher has paid for. An order that was never opened has no such day. */
    private LocalDate paidUntil(OrderView order) {
        return sql.one(
                """
                select coalesce(max(service_to), ?) as paid_until from orders.purchase
                where firm_number = ? and listing_id = ? and status not in ('CANCELLED', 'REFUNDED')""",
                row -> Objects.requireNonNull(row.findDate("paid_until")),
                KoreanTime.dayOf(Objects.requireNonNull(order.confirmedAt())),
                orders.parties(order.id()).firm().digits(),
                order.listingId().value());
    }
}
