package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to an order, and tells the supplier's own system. */
@ApplicationScoped
class OrderRecord {
    private final OrderRepository orders;
    private final OrderJson json;
    private final AuditTrail audit;
    private final Suppliers suppliers;

    OrderRecord(OrderRepository orders, OrderJson json, AuditTrail audit, Suppliers suppliers) {
        this.orders = orders;
        this.json = json;
        this.audit = audit;
        this.suppliers = suppliers;
    }

    UUID newEvent() {
        return audit.newEvent();
    }

    /** @return the order as it is now, in its next version */
    OrderView write(
            UUID event, String action, OrderView before, @Nullable String reason, List<String> seals, Caller caller) {
        orders.flush();
        OrderView after = orders.get(before.id()).view(json);
        audit.record(AuditEvent.of(event, caller, action)
                .to("ORDER", after.id().value())
                .about(after.firmId().value())
                .about(after.supplierId().value())
                .inRound(after.roundId().value())
                .under(after.programme() + " " + after.ruleVersion())
                .because(reason)
                .changing(before.status(), after)
                .moving(seals));
        String news =
                before.status() == after.status() ? action : after.status().name();
        suppliers.tell(after.supplierId(), "order." + news.toLowerCase(Locale.ROOT), after);
        return after;
    }
}
