package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;

/** Use case: an order's earned money, or a part of it, goes back at the order's own ratio. */
@ApplicationScoped
class RefundOrder {
    private final ReturnMoney money;
    private final OrderRecord record;
    private final Clock clock;
    private final Event<RefundAfterApproval> claims;

    RefundOrder(ReturnMoney money, OrderRecord record, Clock clock, Event<RefundAfterApproval> claims) {
        this.money = money;
        this.record = record;
        this.clock = clock;
        this.claims = claims;
    }

    void mustBeRefundable(Order order) {
        if (order.status() != OrderStatus.CONFIRMED && !order.status().isPaidOut())
            throw OrderProblem.NOT_CONFIRMED.with("order", order.code(), "state", order.status());
    }

    /**
     * Before a settlement has approved its payment the money goes back at once; afterwards it is claimed.
     *
     * @param order locked by {@link ReturnMoney#lock}
     * @param before as it was when the act began
     * @param action what the audit trail calls it
     */
    OrderView refund(Order order, OrderView before, Won amount, String action, String reason, Caller caller) {
        mustBeRefundable(order);
        Split back = order.money().returning(amount);
        UUID event = record.newEvent();
        if (!order.status().isPaidOut()) {
            order.refund(back, reason, clock.instant());
            return record.write(event, action, before, reason, money.refund(order, back, event), caller);
        }
        order.claim(back);
        OrderView after = record.write(event, action, before, reason, List.of(), caller);
        if (!back.isNothing()) claims.fire(new RefundAfterApproval(after, back, action, event, caller));
        return after;
    }
}
