package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.Terms;
import org.jspecify.annotations.Nullable;

/** Use case: somebody of the agency has looked at what was installed. What fails can be inspected again in time. */
@ApplicationScoped
class InspectOrder {
    private final OrderRepository orders;
    private final UsageRecords usages;
    private final Programmes programmes;
    private final OrderRecord record;
    private final OrderJson json;
    private final Ids ids;
    private final Clock clock;

    InspectOrder(
            OrderRepository orders,
            UsageRecords usages,
            Programmes programmes,
            OrderRecord record,
            OrderJson json,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.usages = usages;
        this.programmes = programmes;
        this.record = record;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    OrderView inspect(OrderId id, @Nullable IfMatch ifMatch, boolean passed, String finding, Caller caller) {
        Order order = orders.lock(id);
        IfMatch.check(ifMatch, order.version());
        Terms terms = order.termsOf(programmes);
        Proofs proofs = order.proofs(programmes);
        if (!proofs.needInspection()) throw OrderProblem.NO_INSPECTION.with();
        order.next(OrderStatus.INSPECTED);
        OrderView before = order.view(json);
        Instant now = clock.instant();
        UsageRecord.Kind kind = passed ? UsageRecord.Kind.INSPECTION : UsageRecord.Kind.INSPECTION_FAILED;
        UsageRecord seen = new UsageRecord("inspection-" + ids.next(), kind, now, null, null, finding);
        usages.store(List.of(new UsageRecords.Delivery(id, List.of(seen))));
        if (passed) order.inspected();
        if (passed && proofs.areIn(usages.kinds(List.of(id)).getOrDefault(id, Set.of())))
            order.proved(now, terms.clocks().confirmBy(KoreanTime.dayOf(now)));
        String action = passed ? "ORDER_INSPECTED" : "ORDER_INSPECTION_FAILED";
        return record.write(record.newEvent(), action, before, finding, List.of(), caller);
    }
}
