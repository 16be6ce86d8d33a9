package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.RecurringJob;

/** Clears away changes that every index has long followed; one that has not is built anew. */
@ApplicationScoped
class ClearChanges implements RecurringJob {
    static final Duration KEPT = Duration.ofDays(14);

    private final Sql sql;

    ClearChanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "search-changes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        sql.update(
                "delete from catalogue.change where made_at < now() - make_interval(days => ?)", (int) KEPT.toDays());
    }
}
