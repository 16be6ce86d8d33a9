package kr.ieum.order.request;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.order.OrderId;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of refund requests and disputes: facade of this room. */
@ApplicationScoped
public class OrderRequests {
    private final RequestRepository requests;
    private final OpenRequest openRequest;

    OrderRequests(RequestRepository requests, OpenRequest openRequest) {
        this.requests = requests;
        this.openRequest = openRequest;
    }

    /** Those about an order, as far as the caller may see them. */
    @Transactional
    public List<RequestView> of(OrderId order, Caller caller) {
        RequestFilter filter = new RequestFilter(
                caller.isStaff(),
                caller.has(Duty.FIRM_MEMBER) ? caller.company() : null,
                caller.has(Duty.SUPPLIER_MEMBER) ? caller.company() : null,
                order,
                null,
                null,
                false);
        return requests.queue(new PageRequest(), filter).stream()
                .map(requests::view)
                .toList();
    }

    /**
     * A firm asks for money of a confirmed order back.
     *
     * @param amount won of supply; none for what the programme's formula gives
     */
    @RolesAllowed(FIRM_MEMBER)
    public RequestView askRefund(OrderId order, @Nullable Won amount, String reason, Caller caller) {
        OpenRequest.Scope scope = amount == null ? OpenRequest.Scope.FORMULA : OpenRequest.Scope.AMOUNT;
        return openRequest.askRefund(order, scope, amount, reason, caller);
    }

    /** Either side disputes an order: its clocks stand still until a reviewer has decided. */
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER})
    public RequestView dispute(OrderId order, IfMatch ifMatch, String reason, Caller caller) {
        return openRequest.dispute(order, ifMatch, reason, caller);
    }
}
