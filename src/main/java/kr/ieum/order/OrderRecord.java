package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.SupplierId;
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

    /**
     * Something that was done to an order.
     *
     * @param before as the order was
     * @param at when it was done, if not now
     */
    record Change(
            UUID event,
            String action,
            OrderView before,
            @Nullable String reason,
            List<String> seals,
            Caller caller,
            @Nullable Instant at) {}

    /** @return the order as it is now, in its next version */
    OrderView write(
            UUID event, String action, OrderView before, @Nullable String reason, List<String> seals, Caller caller) {
        return write(List.of(new Change(event, action, before, reason, seals, caller, null)))
                .get(0);
    }

    /** As {@link #write}, of different orders. */
    List<OrderView> write(List<Change> many) {
        orders.flush();
        List<OrderView> now = new ArrayList<>(many.size());
        List<AuditEvent> events = new ArrayList<>(many.size());
        Map<String, Map<SupplierId, List<Object>>> news = new LinkedHashMap<>();
        for (Change change : many) {
            OrderView after = orders.get(change.before().id()).view(json);
            now.add(after);
            events.add(event(change, after));
            news.computeIfAbsent(news(change, after), type -> new LinkedHashMap<>())
                    .computeIfAbsent(after.supplierId(), supplier -> new ArrayList<>())
                    .add(after);
        }
        audit.record(events);
        news.forEach(suppliers::tell);
        return now;
    }

    private static AuditEvent event(Change change, OrderView after) {
        AuditEvent event = AuditEvent.of(change.event(), change.caller(), change.action())
                .to("ORDER", after.id().value())
                .about(after.firmId().value())
                .about(after.supplierId().value())
                .inRound(after.roundId().value())
                .under(after.programme() + " " + after.ruleVersion())
                .because(change.reason())
                .changing(change.before().status(), after)
                .moving(change.seals());
        return change.at() == null ? event : event.at(change.at());
    }

    private static String news(Change change, OrderView after) {
        String news = change.before().status() == after.status()
                ? change.action()
                : after.status().name();
        return "order." + news.toLowerCase(Locale.ROOT);
    }
}
