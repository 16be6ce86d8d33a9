package kr.ieum.audit;

import static kr.ieum.audit.Finding.Problem.SLIPPED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

/** Checks what is after the chain's head: events not sealed yet, and what will never be. */
@ApplicationScoped
class CheckTail {
    /** A verification looks at so many unsealed events; there are more only if the sealer has stood still. */
    private static final int MOST_EVENTS = 100_000;

    private static final String UNSEALED = "select " + SealedEvent.COLUMNS + """
             from audit.event e where e.xid >= ?::text::xid8
              and not exists (select from audit.leaf l where l.event_id = e.id)
            order by e.xid, e.id limit\s""" + MOST_EVENTS;

    private static final String FUTURE = """
            select e.id from audit.event e where e.xid >= pg_snapshot_xmax(pg_current_snapshot())
            and e.xid is distinct from pg_current_xact_id_if_assigned() order by e.id limit\s""" + Verification.MOST_FINDINGS;

    private final Sql sql;
    private final CheckTransfers transfers;

    CheckTail(Sql sql, CheckTransfers transfers) {
        this.sql = sql;
        this.transfers = transfers;
    }

    void check(Verification before, Verification.Progress progress) {
        Map<UUID, CheckTransfers.Named> named = new HashMap<>();
        Set<UUID> events = new LinkedHashSet<>();
        sql.each(
                UNSEALED,
                SealedEvent::read,
                event -> {
                    events.add(event.id());
                    progress.events++;
                    event.check(progress)
                            .forEach((id, hash) -> named.put(id, new CheckTransfers.Named(event.id(), hash)));
                },
                before.horizon());
        transfers.ofEvents(events.toArray(UUID[]::new), named, progress);
        transfers.ofNoEvent(progress);
        sql.list(FUTURE, row -> row.uuid("id"))
                .forEach(id -> progress.accept(
                        Finding.event(SLIPPED_IN, id, "its transaction is one that has not begun yet")));
    }
}
