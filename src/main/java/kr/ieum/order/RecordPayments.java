package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Transfer;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;

/** Writes down payments that were decided, many at once: the money set aside, the orders, the audit, the suppliers' news. */
@ApplicationScoped
class RecordPayments {
    private final OrderRepository orders;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final HoldMoney holdMoney;

    RecordPayments(OrderRepository orders, Ledger ledger, AuditTrail audit, Suppliers suppliers, HoldMoney holdMoney) {
        this.orders = orders;
        this.ledger = ledger;
        this.audit = audit;
        this.suppliers = suppliers;
        this.holdMoney = holdMoney;
    }

    /** A payment or what is to become one, and who made it. */
    record Paid(NewOrder order, Caller caller) {}

    void write(List<Paid> many) {
        if (many.isEmpty()) return;
        List<Posting> postings = many.stream()
                .map(paid -> new Posting(audit.newEvent(), holds(paid.order())))
                .toList();
        Map<UUID, Receipt> receipts = ledger.post(postings);
        orders.insert(many.stream().map(Paid::order).toList());
        List<AuditEvent> events = new ArrayList<>(many.size());
        Map<OrderStatus, Map<SupplierId, List<Object>>> news = new EnumMap<>(OrderStatus.class);
        for (int i = 0; i < many.size(); i++) {
            UUID event = postings.get(i).event();
            OrderView view = many.get(i).order().view();
            events.add(event(event, many.get(i).caller(), view, receipts.getOrDefault(event, Receipt.NOTHING)));
            news.computeIfAbsent(view.status(), status -> new LinkedHashMap<>())
                    .computeIfAbsent(view.supplierId(), supplier -> new ArrayList<>())
                    .add(view);
        }
        audit.record(events);
        news.forEach((status, theirs) -> suppliers.tell(isPaid(status) ? "order.paid" : "order.agreed", theirs));
    }

    private static boolean isPaid(OrderStatus status) {
        return status == OrderStatus.HELD;
    }

    private static AuditEvent event(UUID id, Caller caller, OrderView view, Receipt receipt) {
        return AuditEvent.of(id, caller, isPaid(view.status()) ? "ORDER_PAID" : "ORDER_AGREED")
                .at(view.paidAt())
                .to("ORDER", view.id().value())
                .about(view.firmId().value())
                .about(view.supplierId().value())
                .inRound(view.roundId().value())
                .under(view.programme() + " " + view.ruleVersion())
                .changing(null, view)
                .moving(receipt.seals());
    }

    private List<Transfer> holds(NewOrder order) {
        return holdMoney.of(
                order.paid(), order.voucher(), order.basket().supplier().id(), order.id(), order.at());
    }
}
