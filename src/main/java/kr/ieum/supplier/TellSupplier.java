package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.Outbox;

/** Puts a message for a supplier's own system into the outbox; nothing when it does not listen. */
@ApplicationScoped
class TellSupplier {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;

    TellSupplier(Sql sql, Ids ids, Clock clock, Outbox outbox) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    void tell(SupplierId id, String type, Object data) {
        tell(type, Map.of(id, List.of(data)));
    }

    void tell(String type, Map<SupplierId, List<Object>> news) {
        for (SupplierId id : listening(news.keySet()))
            outbox.put(
                    SupplierMessage.TOPIC,
                    SupplierMessage.TOPIC + ":" + id,
                    news.getOrDefault(id, List.of()).stream()
                            .map(data -> new SupplierMessage(ids.next(), id, type, clock.instant(), data))
                            .toList());
    }

    private List<SupplierId> listening(Collection<SupplierId> suppliers) {
        return sql.list(
                "select supplier_id from supplier.webhook where supplier_id = any(?) and enabled order by supplier_id",
                row -> new SupplierId(row.uuid("supplier_id")),
                (Object) suppliers.stream().map(SupplierId::value).toArray(UUID[]::new));
    }
}
