package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a request, and tells both sides. */
@ApplicationScoped
class RequestRecord {
    private final RequestRepository requests;
    private final Orders orders;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final Inbox inbox;

    RequestRecord(RequestRepository requests, Orders orders, AuditTrail audit, Suppliers suppliers, Inbox inbox) {
        this.requests = requests;
        this.orders = orders;
        this.audit = audit;
        this.suppliers = suppliers;
        this.inbox = inbox;
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
        tellFirm(order, after, before, reason);
        return after;
    }

    /** What the firm did itself it knows. */
    private void tellFirm(OrderView order, RequestView after, @Nullable RequestStatus before, @Nullable String reason) {
        if (after.status() == before) return;
        boolean firmOpened = after.openedBy() == Party.FIRM;
        switch (after.status()) {
            case OPEN -> {
                if (!firmOpened) tell(Notice.ORDER_DISPUTED, order, after, reason);
            }
            case ANSWERED -> {
                if (firmOpened) tell(Notice.REQUEST_ANSWERED, order, after, reason);
            }
            case WITHDRAWN -> {
                if (!firmOpened) tell(Notice.DISPUTE_WITHDRAWN, order, after, reason);
            }
            case GRANTED, GRANTED_IN_PART, REJECTED -> tell(Notice.REQUEST_DECIDED, order, after, reason);
        }
    }

    private void tell(Notice notice, OrderView order, RequestView request, @Nullable String reason) {
        Won granted = request.granted() == null ? Won.ZERO : request.granted();
        inbox.tell(Letter.to(
                order.firmId(),
                notice,
                "code",
                order.code(),
                "reason",
                Objects.requireNonNullElse(reason, "-"),
                "granted",
                granted,
                "answerBy",
                request.answerBy()));
    }
}
