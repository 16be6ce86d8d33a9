package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
        if (listens(id))
            outbox.put(
                    SupplierMessage.TOPIC,
                    SupplierMessage.TOPIC + ":" + id,
                    List.of(new SupplierMessage(ids.next(), id, type, clock.instant(), data)));
    }

    private boolean listens(SupplierId id) {
        return sql.first("select 1 from supplier.webhook where supplier_id = ? and enabled", row -> true, id.value())
                .isPresent();
    }
}
