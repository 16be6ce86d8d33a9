package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a request, and tells the supplier's own system. */
@ApplicationScoped
class RequestRecord {
    private final RequestRepository requests;
    private final Orders orders;
    private final AuditTrail audit;
    private final Suppliers suppliers;

    RequestRecord(RequestRepository requests, Orders orders, AuditTrail audit, Suppliers suppliers) {
        this.requests = requests;
        this.orders = orders;
        this.audit = audit;
        this.suppliers = suppliers;
    }

    /** @return the request as it is now, in its next version */
    RequestView write(
            Request request, String what, @Nullable RequestStatus before, @Nullable String reason, Caller caller) {
        requests.flush();
        RequestView after = requests.view(request);
        OrderView order = orders.get(request.order());
        String action = request.kind() + "_" + what;
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("ORDER_REQUEST", request.id().value())
                .about(order.firmId().value())
                .about(order.supplierId().value())
                .inRound(order.roundId().value())
                .under(order.programme() + " " + order.ruleVersion())
                .because(reason)
                .changing(before, after));
        suppliers.tell(order.supplierId(), "order." + action.toLowerCase(Locale.ROOT), after);
        return after;
    }
}
