package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;

/** Use case: somebody has looked at an event and lets it stand. Doing it again changes nothing. */
@ApplicationScoped
class AcknowledgeEvents {
    private final Sql sql;
    private final Clock clock;
    private final ReadEvents events;
    private final AuditTrail trail;

    AcknowledgeEvents(Sql sql, Clock clock, ReadEvents events, AuditTrail trail) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
    }

    /** @param withEarlier also all earlier events of the same action on the same subject */
    @Transactional
    EventView acknowledge(UUID id, boolean withEarlier, Caller caller) {
        events.get(id);
        List<UUID> acknowledged =
                sql.list("""
                insert into audit.acknowledgement (event_id, acknowledged_by, acknowledged_at)
                select e.id, ?, ? from audit.event e
                join audit.event chosen on chosen.id = ?
                where e.id = chosen.id or ? and e.id < chosen.id and e.action = chosen.action
                      and e.subject_kind = chosen.subject_kind and e.subject_id = chosen.subject_id
                on conflict do nothing returning event_id""", row -> row.uuid("event_id"), caller.account(), clock.instant(), id, withEarlier);
        if (!acknowledged.isEmpty())
            trail.record(AuditEvent.of(trail.newEvent(), caller, "EVENTS_ACKNOWLEDGED")
                    .to("AUDIT_EVENT", id)
                    .changing(null, Map.of("acknowledged", acknowledged)));
        return events.get(id);
    }
}
