package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** Use case: events, newest first. Who must miss none reads the {@link ReadFeed feed} instead. */
@ApplicationScoped
class ReadEvents {
    private final Sql sql;

    ReadEvents(Sql sql) {
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such event */
    @Transactional
    EventView get(UUID id) {
        return find(id).orElseThrow(AuditProblem.UNKNOWN_EVENT::with);
    }

    /** @throws kr.ieum.platform.problem.Refused when nothing is known of the subject asked for */
    @Transactional
    Page<EventView> list(EventFilter wanted, PageRequest page) {
        List<EventView> events = before(wanted, page.before(), page.limit() + 1);
        if (events.isEmpty() && wanted.namesSubject()) mustKnowSubject(wanted);
        return Page.of(events, page, event -> event.id().toString());
    }

    /** At most so many of those before the given one; each call is a transaction, so that none is long. */
    @Transactional
    List<EventView> before(EventFilter wanted, UUID before, int most) {
        Filter filter = wanted.filter();
        if (!wanted.onlyEarliest())
            return sql.list(
                    EventView.SELECT + filter.newestFirst("e.id", before, most).conditions(),
                    EventView::read,
                    filter.values());
        List<Object> values = new ArrayList<>(Arrays.asList(filter.values()));
        Filter page = new Filter().newestFirst("e.id", before, most);
        values.addAll(Arrays.asList(page.values()));
        return sql.list(
                EventView.SELECT + "e.id in (select distinct on (e.subject_kind, e.subject_id) e.id from audit.event e"
                        + " where " + filter.conditions() + " order by e.subject_kind, e.subject_id, e.id) and "
                        + page.conditions(),
                EventView::read,
                values.toArray());
    }

    /**
     * Everything about these things, and these events whatever they are about; the oldest first.
     *
     * @param subjects their ids by their kinds
     */
    @Transactional
    List<EventView> about(Map<String, Set<String>> subjects, Collection<UUID> events, int most) {
        List<String> kinds = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        subjects.forEach((kind, many) -> many.forEach(id -> {
            kinds.add(kind);
            ids.add(id);
        }));
        return sql.list(
                EventView.SELECT + """
                        e.id in (select s.id from unnest(?, ?) as w(kind, subject)
                                 join audit.event s on s.subject_kind = w.kind and s.subject_id = w.subject
                                 union select unnest(?)) order by e.id limit ?""",
                EventView::read,
                kinds.toArray(String[]::new),
                ids.toArray(String[]::new),
                events.toArray(UUID[]::new),
                most);
    }

    Optional<EventView> find(UUID id) {
        return sql.first(EventView.SELECT + "e.id = ?", EventView::read, id);
    }

    private void mustKnowSubject(EventFilter wanted) {
        EventFilter subject = new EventFilter();
        subject.subjectKind = wanted.subjectKind;
        subject.subjectId = wanted.subjectId;
        Filter filter = subject.filter();
        if (sql.first(
                        "select e.id from audit.event e where " + filter.conditions() + " limit 1",
                        row -> row.uuid("id"),
                        filter.values())
                .isEmpty()) throw AuditProblem.UNKNOWN_SUBJECT.with();
    }
}
