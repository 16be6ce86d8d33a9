package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about an order does to it and its money. Who may decide, and when, is the caller's to see to. Each
 * locks the round's budget, the voucher and then the order.
 */
@ApplicationScoped
public class OrderDecisions {
    private final ReturnMoney money;
    private final FulfilOrder fulfil;
    private final RefundOrder refunds;
    private final OrderRecord record;
    private final OrderJson json;
    private final Clock clock;

    OrderDecisions(
            ReturnMoney money,
            FulfilOrder fulfil,
            RefundOrder refunds,
            OrderRecord record,
            OrderJson json,
            Clock clock) {
        this.money = money;
        this.fulfil = fulfil;
        this.refunds = refunds;
        this.record = record;
        this.json = json;
        this.clock = clock;
    }

    /** The order, locked until the transaction ends. */
    public OrderView lock(OrderId id) {
        return money.lock(id).view(json);
    }

    public OrderParties parties(OrderId id) {
        Order order = money.lock(id);
        return order.parties();
    }

    /** The most that can go back of an order: not voided, refunded or claimed yet. */
    public Won most(OrderId id) {
        return money.lock(id).money().kept().total();
    }

    /**
     * As {@link #most}, of earned money.
     *
     * @throws kr.ieum.platform.problem.Refused when nothing is earned yet, or the order is disputed or over
     */
    public Won refundable(OrderId id) {
        Order order = money.lock(id);
        refunds.mustBeRefundable(order);
        return order.money().kept().total();
    }

    /** What the version's formula would give back today. */
    public Won byFormula(OrderId id) {
        return fulfil.back(money.lock(id));
    }

    /**
     * Gives back earned money: at once, or after a settlement's approval by {@link RefundAfterApproval}.
     *
     * @throws kr.ieum.platform.problem.Refused when it is not confirmed, or there is not so much left
     */
    public OrderView refund(OrderId id, Won amount, String reason, Caller caller) {
        Order order = money.lock(id);
        return refunds.refund(order, order.view(json), amount, "REFUND_GRANTED", reason, caller);
    }

    /** Stops the clock of an order until {@link #goOn} or {@link #giveBack}. */
    public OrderView dispute(OrderId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Order order = money.lock(id);
        IfMatch.check(ifMatch, order.version());
        OrderView before = order.view(json);
        order.dispute();
        return record.write(record.newEvent(), "ORDER_DISPUTED", before, reason, java.util.List.of(), caller);
    }

    /**
     * The order goes on where it was; the days of the dispute are added to its deadlines.
     *
     * @param action how the dispute ended, such as {@code DISPUTE_REJECTED}
     */
    public OrderView goOn(OrderId id, Instant disputedAt, String action, String reason, Caller caller) {
        Order order = money.lock(id);
        OrderView before = order.view(json);
        resume(order, disputedAt);
        return record.write(record.newEvent(), action, before, reason, java.util.List.of(), caller);
    }

    /**
     * The dispute was decided for the firm, wholly or in part: what was held is free again, what was earned is refunded.
     *
     * @param amount what goes back; the rest is the supplier's
     */
    public OrderView giveBack(OrderId id, Instant disputedAt, Won amount, String reason, Caller caller) {
        Order order = money.lock(id);
        OrderView before = order.view(json);
        resume(order, disputedAt);
        if (!order.status().isHolding())
            return refunds.refund(order, before, amount, "DISPUTE_GRANTED", reason, caller);
        Split back = order.money().returning(amount);
        return back.equals(order.paid())
                ? fulfil.cancel(order, reason, caller)
                : fulfil.confirm(order, order.paid().minus(back), reason, caller);
    }

    private void resume(Order order, Instant disputedAt) {
        order.resume(ChronoUnit.DAYS.between(KoreanTime.dayOf(disputedAt), KoreanTime.today(clock)), clock.instant());
    }
}
