package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.secret.Vault;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Use case: a supplier's system proves that the service is used. The first record starts the firm's time to object. */
@ApplicationScoped
class RecordUsage {
    private final OrderRepository orders;
    private final Programmes programmes;
    private final OrderRecord record;
    private final OrderJson json;
    private final Vault vault;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    RecordUsage(
            OrderRepository orders,
            Programmes programmes,
            OrderRecord record,
            OrderJson json,
            Vault vault,
            Sql sql,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.programmes = programmes;
        this.record = record;
        this.json = json;
        this.vault = vault;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a delivery of records. */
    @Schema(name = "UsageReceipt", description = "접수 결과")
    record Receipt(
            @Schema(description = "새로 반영된 기록") int accepted,
            @Schema(description = "이미 받은 기록") int known,
            OrderView order) {}

    @Transactional
    Receipt receive(OrderId id, List<UsageRecord> records, Caller caller) {
        Order order = orders.lock(id);
        caller.mustBelongTo(order.supplierNumber());
        if (!order.isProvisioned()) order.status().to(OrderStatus.IN_USE, order.code());
        records.forEach(each -> mustBeWithin(order, each));
        int accepted = records.stream().mapToInt(each -> store(order, each)).sum();
        OrderView before = order.view(json);
        if (accepted == 0) return new Receipt(0, records.size(), before);
        Instant now = clock.instant();
        order.used(
                now,
                programmes
                        .rules(order.programme(), order.ruleVersion())
                        .terms()
                        .clocks()
                        .confirmBy(KoreanTime.dayOf(now)));
        OrderView after =
                record.write(record.newEvent(), "USAGE_RECORDED", before, accepted + " records", List.of(), caller);
        return new Receipt(accepted, records.size() - accepted, after);
    }

    private void mustBeWithin(Order order, UsageRecord usage) {
        LocalDate from = Objects.requireNonNull(order.serviceFrom());
        LocalDate to = Objects.requireNonNull(order.serviceTo());
        LocalDate day = KoreanTime.dayOf(usage.usedAt());
        if (day.isBefore(from) || day.isAfter(to) || usage.usedAt().isAfter(clock.instant()))
            throw OrderProblem.USAGE_BEFORE_SERVICE.with("usedAt", usage.usedAt(), "from", from, "to", to);
    }

    private int store(Order order, UsageRecord usage) {
        return sql.update(
                """
                insert into orders.usage (id, order_id, record_id, kind, used_at, user_hash, address, note, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id, record_id) do nothing""",
                ids.next(),
                order.id().value(),
                usage.recordId(),
                usage.kind(),
                usage.usedAt(),
                usage.user() == null ? null : vault.blindIndex(usage.user()),
                usage.address(),
                usage.note(),
                clock.instant());
    }
}
