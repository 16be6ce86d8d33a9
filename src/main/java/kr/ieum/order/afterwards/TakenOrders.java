package kr.ieum.order.afterwards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;

/** Orders whose service was taken: only of those can be said what became of it. */
@ApplicationScoped
class TakenOrders {
    private static final List<OrderStatus> UNDONE = List.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED);

    private final Orders orders;
    private final AuditTrail audit;

    TakenOrders(Orders orders, AuditTrail audit) {
        this.orders = orders;
        this.audit = audit;
    }

    /** @throws kr.ieum.platform.problem.Refused when it was not confirmed, or is refunded */
    OrderView taken(OrderId id) {
        OrderView order = orders.get(id);
        if (order.confirmedAt() == null || UNDONE.contains(order.status()))
            throw AfterwardsProblem.NOT_TAKEN.with("state", order.status());
        return order;
    }

    void record(String action, OrderView order, Object what, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("ORDER", order.id().value())
                .about(order.firmId().value())
                .about(order.supplierId().value())
                .inRound(order.roundId().value())
                .under(order.programme() + " " + order.ruleVersion())
                .changing(null, what));
    }
}
