package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.secret.Vault;
import kr.ieum.platform.web.PageRequest;

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

    /** @return false when a record of that id was there already */
    boolean store(OrderId order, UsageRecord usage) {
        int stored = sql.update(
                """
                insert into orders.usage (id, order_id, record_id, kind, used_at, user_hash, address, note, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id, record_id) do nothing""",
                ids.next(),
                order.value(),
                usage.recordId(),
                usage.kind(),
                usage.usedAt(),
                usage.user() == null ? null : vault.blindIndex(usage.user()),
                usage.address(),
                usage.note(),
                clock.instant());
        return stored == 1;
    }

    /** Kinds of the records an order has, by their names. */
    Set<String> kinds(OrderId order) {
        return Set.copyOf(sql.list(
                "select kind from orders.published_proof where order_id = ?", row -> row.text("kind"), order.value()));
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
