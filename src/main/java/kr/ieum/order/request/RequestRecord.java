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
    /** The reason on record when nobody had to decide. */
    static final String AGREED_BY_BOTH = "AGREED_BY_BOTH";

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
                if (firmOpened) tell(answered(after), order, after, reason);
            }
            case WITHDRAWN -> {
                if (!firmOpened) tell(Notice.DISPUTE_WITHDRAWN, order, after, reason);
            }
            case GRANTED, GRANTED_IN_PART, REJECTED ->
                tell(
                        AGREED_BY_BOTH.equals(reason) ? Notice.REFUND_SETTLED : Notice.REQUEST_DECIDED,
                        order,
                        after,
                        reason);
        }
    }

    /** A dispute is answered in words, a refund request by one of three answers. */
    private static Notice answered(RequestView request) {
        if (request.answer() == null) return Notice.REQUEST_ANSWERED;
        return switch (request.answer()) {
            case AGREES -> Notice.REFUND_AGREED;
            case OFFERS -> Notice.REFUND_OFFERED;
            case REFUSES -> Notice.REFUND_REFUSED;
        };
    }

    private void tell(Notice notice, OrderView order, RequestView request, @Nullable String reason) {
        inbox.tell(Letter.to(
                order.firmId(),
                notice,
                "code",
                order.code(),
                "reason",
                Objects.requireNonNullElse(reason, "-"),
                "asked",
                orNone(request.asked()),
                "offered",
                orNone(request.offered()),
                "granted",
                orNone(request.granted()),
                "answerBy",
                request.answerBy(),
                "decideBy",
                request.decideBy()));
    }

    private static Won orNone(@Nullable Won amount) {
        return amount == null ? Won.ZERO : amount;
    }
}
