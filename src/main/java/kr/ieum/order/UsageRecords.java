package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.secret.Vault;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The stored proofs of use. */
@ApplicationScoped
class UsageRecords {
    private final Sql sql;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    UsageRecords(Sql sql, Vault vault, Ids ids, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a supplier tells of one order. */
    record Delivery(OrderId order, List<UsageRecord> records) {}

    /** Ids of these records that are there already, by order. Whoever asks has locked the orders. */
    Map<OrderId, Set<String>> known(List<Delivery> deliveries) {
        List<UUID> orders = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (Delivery delivery : deliveries)
            for (UsageRecord record : delivery.records()) {
                orders.add(delivery.order().value());
                records.add(record.recordId());
            }
        Map<OrderId, Set<String>> known = new HashMap<>();
        for (Delivery delivery : deliveries) known.put(delivery.order(), new HashSet<>());
        sql.each(
                """
                select u.order_id, u.record_id from orders.usage u
                join unnest(?, ?) as w(order_id, record_id) on w.order_id = u.order_id and w.record_id = u.record_id""",
                row -> Map.entry(new OrderId(row.uuid("order_id")), row.text("record_id")),
                entry -> known.computeIfAbsent(entry.getKey(), order -> new HashSet<>())
                        .add(entry.getValue()),
                orders.toArray(UUID[]::new),
                records.toArray(String[]::new));
        return known;
    }

    void store(List<Delivery> deliveries) {
        List<UUID> orders = new ArrayList<>();
        List<UsageRecord> records = new ArrayList<>();
        for (Delivery delivery : deliveries)
            for (UsageRecord record : delivery.records()) {
                orders.add(delivery.order().value());
                records.add(record);
            }
        if (records.isEmpty()) return;
        sql.updateExactly(
                records.size(),
                """
                insert into orders.usage (id, order_id, record_id, kind, used_at, user_hash, address, note, received_at)
                select u.id, u.order_id, u.record_id, u.kind, u.used_at, u.user_hash, u.address, u.note, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as u(id, order_id, record_id, kind, used_at, user_hash, address, note)""",
                clock.instant(),
                column(records, UUID[]::new, record -> ids.next()),
                orders.toArray(UUID[]::new),
                column(records, String[]::new, UsageRecord::recordId),
                column(records, UsageRecord.Kind[]::new, UsageRecord::kind),
                column(records, Instant[]::new, UsageRecord::usedAt),
                column(
                        records,
                        String[]::new,
                        record -> record.user() == null ? null : vault.blindIndex(record.user())),
                column(records, String[]::new, UsageRecord::address),
                column(records, String[]::new, UsageRecord::note));
    }

    private static <T> T[] column(
            List<UsageRecord> records, IntFunction<T[]> array, Function<UsageRecord, @Nullable T> of) {
        return records.stream().map(of).toArray(array);
    }

    /** Kinds of the records orders have, by their names; an order without any is not there. */
    Map<OrderId, Set<String>> kinds(Collection<OrderId> orders) {
        Map<OrderId, Set<String>> kinds = new HashMap<>();
        sql.each(
                "select order_id, kind from orders.published_proof where order_id = any(?)",
                row -> Map.entry(new OrderId(row.uuid("order_id")), row.text("kind")),
                entry -> kinds.computeIfAbsent(entry.getKey(), order -> new HashSet<>())
                        .add(entry.getValue()),
                (Object) orders.stream().map(OrderId::value).toArray(UUID[]::new));
        return kinds;
    }

    /** The latest received first. */
    List<UsageView> page(OrderId order, PageRequest page) {
        return sql.list(
                """
                select id, record_id, kind, used_at, note, received_at from orders.usage
                where order_id = ? and id < ? order by id desc limit ?""",
                row -> new UsageView(
                        row.uuid("id"),
                        row.text("record_id"),
                        UsageRecord.Kind.valueOf(row.text("kind")),
                        row.instant("used_at"),
                        row.findText("note"),
                        row.instant("received_at")),
                order.value(),
                page.before(),
                page.limit() + 1);
    }
}
