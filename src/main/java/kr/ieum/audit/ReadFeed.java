package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Use case: sealed events in the order of their sealing, for those who copy them elsewhere. Blocks and leaves are only
 * ever added at the end, so whoever goes on where he stopped misses none and gets none twice; ids would not do, because
 * an event with an earlier id may be committed later.
 */
@ApplicationScoped
class ReadFeed {
    private final Sql sql;

    ReadFeed(Sql sql) {
        this.sql = sql;
    }

    /** @param after where to go on next time: the place of the last event, or where this reading began */
    @Schema(name = "AuditFeed")
    record Feed(
            List<EventView> items,
            @Schema(examples = "31200:12") String after) {}

    @Transactional
    Feed after(@Nullable String place, PageRequest page) {
        if (page.cursor() != null)
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "after=31200:12");
        long[] from = place == null ? new long[] {0, -1} : parse(place);
        List<EventView> events = sql.list(
                EventView.SELECT + "(l.block, l.position) > (?, ?) order by l.block, l.position limit ?",
                EventView::read,
                from[0],
                from[1],
                page.limit());
        if (events.isEmpty()) return new Feed(events, place == null ? "0:0" : place);
        EventView last = events.get(events.size() - 1);
        return new Feed(events, last.block() + ":" + last.leaf());
    }

    private static long[] parse(String place) {
        if (!place.matches("\\d{1,18}:\\d{1,9}"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "after", "expected", "31200:12");
        String[] parts = place.split(":", -1);
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
}
