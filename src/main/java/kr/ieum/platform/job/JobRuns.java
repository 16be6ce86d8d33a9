package kr.ieum.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.web.KeyScope;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** Starts long jobs and tells how far they are. */
@ApplicationScoped
public class JobRuns {
    private static final String SELECT = """
            select id, kind, state, progress, total, result, last_error, started_at, finished_at
            from platform.job_run where\s""";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final KeyScope scopes;

    JobRuns(Sql sql, Ids ids, Clock clock, KeyScope scopes) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scopes = scopes;
    }

    /**
     * Starts a job for the caller, once the current transaction is committed.
     *
     * @param kind of a {@link LongJob}
     * @param position where its first step begins
     */
    public JobRun start(String kind, String position) {
        UUID id = ids.next();
        sql.updateExactly(1, """
                insert into platform.job_run (id, kind, scope, state, progress, total, position, attempts, started_at,
                                              stepped_at)
                values (?, ?, ?, 'RUNNING', 0, 0, ?, 0, ?, ?)""", id, kind, scopes.ofCaller(), position, clock.instant(), clock.instant());
        return find(kind, id).orElseThrow();
    }

    public Optional<JobRun> find(String kind, UUID id) {
        return sql.first(SELECT + "kind = ? and id = ?", JobRuns::run, kind, id);
    }

    public Optional<JobRun> newest(String kind) {
        return sql.first(SELECT + "kind = ? order by id desc limit 1", JobRuns::run, kind);
    }

    /** Runs of a kind, newest first, whoever asked for them. */
    public Page<JobRun> list(String kind, PageRequest page) {
        return Page.of(
                sql.list(
                        SELECT + "kind = ? and id < ? order by id desc limit ?",
                        JobRuns::run,
                        kind,
                        page.before(),
                        page.limit() + 1),
                page,
                run -> run.id().toString());
    }

    /** A run that the caller's company, or the caller, has asked for. */
    Optional<JobRun> ofCaller(UUID id) {
        return sql.first(SELECT + "id = ? and scope = ?", JobRuns::run, id, scopes.ofCaller());
    }

    private static JobRun run(Row row) throws SQLException {
        return new JobRun(
                row.uuid("id"),
                row.text("kind"),
                JobRun.State.valueOf(row.text("state")),
                row.number("progress"),
                row.number("total"),
                row.findText("result"),
                row.findText("last_error"),
                row.instant("started_at"),
                row.findInstant("finished_at"));
    }
}
