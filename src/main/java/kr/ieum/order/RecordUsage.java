package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: the supplier's system tells of use. Sent again it changes nothing. */
@ApplicationScoped
class RecordUsage {
    private final OrderRepository orders;
    private final UsageRecords usages;
    private final Programmes programmes;
    private final OrderRecord record;
    private final OrderJson json;
    private final Clock clock;

    RecordUsage(
            OrderRepository orders,
            UsageRecords usages,
            Programmes programmes,
            OrderRecord record,
            OrderJson json,
            Clock clock) {
        this.orders = orders;
        this.usages = usages;
        this.programmes = programmes;
        this.record = record;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a delivery of records. */
    @Schema(name = "UsageReceipt", description = "접수 결과")
    record Receipt(
            @Schema(description = "새로 반영된 기록") int accepted,
            @Schema(description = "이미 받은 기록") int known,
            OrderView order) {}

    /** All of them, or none when one is refused. */
    @Transactional
    Receipt receive(OrderId id, List<UsageRecord> records, Caller caller) {
        Order order = lock(id, caller);
        List<UsageOutcome> outcomes = receive(order, records, caller);
        for (UsageOutcome outcome : outcomes) if (outcome.refused() != null) throw outcome.refused();
        long accepted = outcomes.stream().filter(outcome -> !outcome.known()).count();
        return new Receipt((int) accepted, outcomes.size() - (int) accepted, order.view(json));
    }

    /** Each by itself: a wrong one harms nobody. */
    List<UsageOutcome> receiveEach(OrderId id, List<UsageRecord> records, Caller caller) {
        return receive(lock(id, caller), records, caller);
    }

    private Order lock(OrderId id, Caller caller) {
        Order order = orders.lock(id);
        caller.mustBelongTo(order.supplierNumber());
        if (!order.use().isOpen() || order.status().next().isEmpty())
            order.status().to(OrderStatus.IN_USE, order.code());
        return order;
    }

    private List<UsageOutcome> receive(Order order, List<UsageRecord> records, Caller caller) {
        OrderView before = order.view(json);
        Terms terms = order.termsOf(programmes);
        List<UsageOutcome> outcomes =
                records.stream().map(each -> outcome(order, each, terms)).toList();
        long accepted = outcomes.stream().filter(UsageOutcome::isNew).count();
        if (accepted > 0)
            record.write(record.newEvent(), "USAGE_RECORDED", before, accepted + " records", List.of(), caller);
        return outcomes;
    }

    private UsageOutcome outcome(Order order, UsageRecord usage, Terms terms) {
        Proofs proofs = order.proofs(programmes);
        Refused refused = whyNot(order, usage);
        if (refused != null) return new UsageOutcome(usage, false, refused);
        if (!usages.store(order.id(), usage)) return new UsageOutcome(usage, true, null);
        order.used(usage.usedAt(), terms);
        Instant now = clock.instant();
        if (!order.use().isProved() && proofs.counts(usage.kind().name()) && proofs.areIn(usages.kinds(order.id())))
            order.proved(now, terms.clocks().confirmBy(KoreanTime.dayOf(now)));
        return new UsageOutcome(usage, false, null);
    }

    private @Nullable Refused whyNot(Order order, UsageRecord usage) {
        if (usage.kind().isTheAgencys()) return OrderProblem.INSPECTION_NOT_YOURS.with();
        LocalDate from = Objects.requireNonNull(order.use().from());
        LocalDate to = Objects.requireNonNull(order.use().to());
        Instant at = usage.usedAt();
        // Suppliers tell whole seconds: what was used in the very second of the payment counts.
        Instant paidAt = order.paidAt().truncatedTo(ChronoUnit.SECONDS);
        boolean within = !at.isBefore(KoreanTime.startOf(from)) && at.isBefore(KoreanTime.endOf(to));
        if (!within || at.isBefore(paidAt) || at.isAfter(clock.instant()))
            return OrderProblem.USAGE_BEFORE_SERVICE.with("usedAt", at, "paidAt", paidAt, "from", from, "to", to);
        return null;
    }
}
