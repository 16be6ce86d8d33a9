package kr.ieum.order;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a supplier's people may ask of the orders it sold. Another supplier's do not exist for them (404). */
@ApplicationScoped
@RolesAllowed(SUPPLIER_MEMBER)
public class SoldOrders {
    private final OrderRepository orders;
    private final UsageRecords usageRecords;
    private final FulfilOrder fulfilOrder;
    private final OrderJson json;

    SoldOrders(OrderRepository orders, UsageRecords usageRecords, FulfilOrder fulfilOrder, OrderJson json) {
        this.orders = orders;
        this.usageRecords = usageRecords;
        this.fulfilOrder = fulfilOrder;
        this.json = json;
    }

    /** The newest first. */
    @Transactional
    public Page<OrderView> page(@Nullable OrderStatus status, PageRequest page, Caller caller) {
        return Page.of(orders.page(page, null, caller.companyOrRefuse(), false, null, status), page, order -> order.id()
                        .toString())
                .map(order -> order.view(json));
    }

    @Transactional
    public OrderView get(OrderId id, Caller caller) {
        Order order = orders.get(id);
        caller.mustBelongTo(order.parties().supplier());
        return order.view(json);
    }

    /** Proofs of use, the last received first. */
    @Transactional
    public Page<UsageView> usages(OrderId id, PageRequest page, Caller caller) {
        get(id, caller);
        return Page.of(usageRecords.page(id, page), page, usage -> usage.id().toString());
    }

    /** @param from when the service begins; none, or a day that has passed, for today */
    public OrderView provision(OrderId id, @Nullable IfMatch ifMatch, @Nullable LocalDate from, Caller caller) {
        return fulfilOrder.provision(id, ifMatch, from, caller);
    }
}
