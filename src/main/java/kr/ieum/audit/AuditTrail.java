package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.IdentityEvent;
import kr.ieum.ledger.LedgerDownloaded;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.job.JobAsked;
import org.jspecify.annotations.Nullable;

/** Writes down what was done, in the transaction that does it: facade of this room. */
@ApplicationScoped
public class AuditTrail {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final CanonicalForm form;
    private final CurrentCaller callers;

    AuditTrail(Sql sql, Ids ids, Clock clock, CanonicalForm form, CurrentCaller callers) {
        this.callers = callers;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.form = form;
    }

    /** An id for an event to come. */
    public UUID newEvent() {
        return ids.next();
    }

    public void record(AuditEvent event) {
        record(List.of(event));
    }

    public void record(List<AuditEvent> events) {
        if (events.isEmpty()) return;
        Instant now = clock.instant();
        sql.updateExactly(
                events.size(),
                """
                insert into audit.event (id, at, actor, company, action, subject_kind, subject_id, companies, round_id,
                                         canonical)
                select e.id, e.at, e.actor, e.company, e.action, e.subject_kind, e.subject_id, e.companies::uuid[],
                       e.round_id, e.canonical
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as e(id, at, actor, company, action, subject_kind, subject_id, companies, round_id, canonical)""",
                events.stream().map(event -> event.id).toArray(UUID[]::new),
                events.stream().map(event -> at(event, now)).toArray(Instant[]::new),
                texts(events, event -> event.actor.account()),
                texts(events, AuditEvent::company),
                texts(events, event -> event.action),
                texts(events, event -> event.subjectKind),
                texts(events, event -> event.subjectId),
                texts(events, AuditTrail::companies),
                events.stream().map(event -> event.round).toArray(UUID[]::new),
                events.stream().map(event -> form.bytes(event, at(event, now))).toArray(byte[][]::new));
    }

    /**
     * Records that somebody reads personal data in plain.
     *
     * @param whose id of the firm or supplier the data are about
     * @param purpose what for, in words
     */
    public void recordAccess(Caller caller, UUID whose, String purpose) {
        record(AuditEvent.of(newEvent(), caller, "PERSONAL_DATA_READ")
                .to("COMPANY", whose)
                .about(whose)
                .because(purpose));
    }

    void ledgerDownloaded(@Observes LedgerDownloaded download) {
        record(AuditEvent.of(newEvent(), download.by(), "LEDGER_DOWNLOADED")
                .to("LEDGER", "transfers")
                .because(download.reason())
                .changing(null, Map.of("asked", download.asked())));
    }

    void jobAsked(@Observes JobAsked job) {
        record(AuditEvent.of(newEvent(), callers.get(), "JOB_RUN_BY_HAND").to("JOB", job.name()));
    }

    /** The room below tells its decisions as events, because it may not know this one. */
    void identityDecided(@Observes IdentityEvent decided) {
        record(AuditEvent.of(newEvent(), decided.by(), decided.action())
                .to(decided.subjectKind(), decided.subjectId())
                .changing(null, decided.detail()));
    }

    /** How many blocks are sealed: their numbers have no gaps. */
    public long sealedBlocks() {
        return sql.one("select coalesce(max(number), 0) as number from audit.block", row -> row.number("number"));
    }

    private static Instant at(AuditEvent event, Instant now) {
        return event.at == null ? now : event.at;
    }

    private static @Nullable String[] texts(List<AuditEvent> events, Function<AuditEvent, @Nullable String> of) {
        return events.stream().map(of).toArray(String[]::new);
    }

    /** An array of arrays must be rectangular in PostgreSQL, so each list travels as its text. */
    private static String companies(AuditEvent event) {
        return "{"
                + String.join(",", event.companies.stream().map(UUID::toString).toList()) + "}";
    }
}
