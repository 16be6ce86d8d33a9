package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;

/** Writes down payments that were decided, many at once: the money set aside, the orders, the audit, the suppliers' news. */
@ApplicationScoped
class RecordPayments {
    private final OrderRepository orders;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final Ids ids;

    RecordPayments(OrderRepository orders, Ledger ledger, AuditTrail audit, Suppliers suppliers, Ids ids) {
        this.orders = orders;
        this.ledger = ledger;
        this.audit = audit;
        this.suppliers = suppliers;
        this.ids = ids;
    }

    /** A payment, and who made it. */
    record Paid(NewOrder order, Call<Purchase> call) {}

    void write(List<Paid> many) {
        if (many.isEmpty()) return;
        List<Posting> postings = many.stream()
                .map(paid -> new Posting(audit.newEvent(), holds(paid.order())))
                .toList();
        Map<UUID, Receipt> receipts = ledger.post(postings);
        orders.insert(many.stream().map(Paid::order).toList());
        List<AuditEvent> events = new ArrayList<>(many.size());
        Map<SupplierId, List<Object>> news = new LinkedHashMap<>();
        for (int i = 0; i < many.size(); i++) {
            UUID event = postings.get(i).event();
            OrderView view = many.get(i).order().view();
            events.add(event(event, many.get(i).call(), view, receipts.getOrDefault(event, Receipt.NOTHING)));
            news.computeIfAbsent(view.supplierId(), supplier -> new ArrayList<>())
                    .add(view);
        }
        audit.record(events);
        suppliers.tell("order.paid", news);
    }

    private static AuditEvent event(UUID id, Call<Purchase> call, OrderView view, Receipt receipt) {
        return AuditEvent.of(id, call.caller(), "ORDER_PAID")
                .at(call.at())
                .to("ORDER", view.id().value())
                .about(view.firmId().value())
                .about(view.supplierId().value())
                .inRound(view.roundId().value())
                .under(view.programme() + " " + view.ruleVersion())
                .changing(null, view)
                .moving(receipt.seals());
    }

    private List<Transfer> holds(NewOrder order) {
        List<Transfer> holds = new ArrayList<>();
        hold(holds, order, Share.SUBSIDY, order.split().subsidy());
        hold(holds, order, Share.OWN, order.split().own());
        return holds;
    }

    private void hold(List<Transfer> holds, NewOrder order, Share share, Won amount) {
        if (amount.isZero()) return;
        Instant now = order.paidAt();
        holds.add(Transfer.hold(
                ids.next(),
                order.voucher().id().account(share),
                Account.of(
                        AccountKind.PAYABLE,
                        share,
                        order.basket().supplier().id().value()),
                amount,
                Transfer.Purpose.of("ORDER_PAID")
                        .inRound(order.voucher().roundId().value())
                        .onVoucher(order.voucher().id().value())
                        .onOrder(order.id().value()),
                now));
    }
}
