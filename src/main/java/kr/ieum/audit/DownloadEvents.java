package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.CsvLine;
import org.jspecify.annotations.Nullable;

/** Use case: events as a CSV file of any length, after the download itself went on record. */
@ApplicationScoped
class DownloadEvents {
    private static final int AT_ONCE = 1_000;
    private static final UUID NEWEST = new UUID(-1L, -1L);

    private final ReadEvents events;
    private final AuditTrail trail;

    DownloadEvents(ReadEvents events, AuditTrail trail) {
        this.events = events;
        this.trail = trail;
    }

    /** @throws kr.ieum.platform.problem.Refused without a reason */
    @Transactional
    StreamingOutput csv(EventFilter filter, Caller caller, @Nullable String reason, String asked) {
        if (reason == null || reason.isBlank()) throw AuditProblem.REASON_MISSING.with();
        filter.onlyEarliest();
        trail.record(AuditEvent.of(trail.newEvent(), caller, "AUDIT_DOWNLOADED")
                .to("AUDIT", "events")
                .because(reason)
                .changing(null, Map.of("asked", asked)));
        return out -> {
            Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            write(filter, lines);
            lines.flush();
        };
    }

    private void write(EventFilter filter, Writer lines) throws IOException {
        lines.write(CsvLine.BYTE_ORDER_MARK
                + CsvLine.of(
                        "id",
                        "at",
                        "actor",
                        "actorName",
                        "company",
                        "duties",
                        "address",
                        "action",
                        "subjectKind",
                        "subjectId",
                        "companies",
                        "round",
                        "reason",
                        "ruleVersion",
                        "before",
                        "after",
                        "transfers",
                        "block",
                        "leaf",
                        "acknowledgedBy",
                        "acknowledgedAt"));
        UUID before = NEWEST;
        List<EventView> some;
        do {
            some = events.before(filter, before, AT_ONCE);
            for (EventView event : some) lines.write(line(event));
            if (!some.isEmpty()) before = some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
    }

    private static String line(EventView event) {
        return CsvLine.of(
                event.id(),
                event.at(),
                event.actor(),
                member(event, "actorName"),
                member(event, "company"),
                member(event, "duties"),
                member(event, "address"),
                event.action(),
                event.subjectKind(),
                event.subjectId(),
                member(event, "companies"),
                member(event, "round"),
                member(event, "reason"),
                member(event, "ruleVersion"),
                member(event, "before"),
                member(event, "after"),
                member(event, "transfers"),
                event.block(),
                event.leaf(),
                event.acknowledgedBy(),
                event.acknowledgedAt());
    }

    /** Text as it is, anything deeper as JSON. */
    private static String member(EventView event, String name) {
        var value = event.act().path(name);
        return value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString();
    }
}
