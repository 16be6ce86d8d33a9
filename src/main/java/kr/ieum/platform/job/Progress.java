package kr.ieum.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.ieum.platform.database.Sql;

/** How far a recurring job's newest run is that had something to do. */
@ApplicationScoped
class Progress {
    private final Sql sql;
    private final Clock clock;

    Progress(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void begin(String job, long total) {
        sql.updateExactly(1, """
                insert into platform.job_progress (name, done, total, begun_at) values (?, 0, ?, ?)
                on conflict (name) do update set done = 0, total = excluded.total, begun_at = excluded.begun_at""", job, total, clock.instant());
    }

    /** In the transaction that did it: what is seen was done. */
    void advance(String job, long done) {
        sql.updateExactly(1, "update platform.job_progress set done = done + ? where name = ?", done, job);
    }
}
