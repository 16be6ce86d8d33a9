package kr.ieum.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;

/** What the schedule in the database says of each recurring job, whichever instance ran it. */
@ApplicationScoped
class Schedule {
    private final Sql sql;

    Schedule(Sql sql) {
        this.sql = sql;
    }

    ScheduledJob of(RecurringJob job) {
        return entry(job)
                .orElse(new ScheduledJob(
                        job.name(), job.every().toSeconds(), false, null, null, 0, null, null, null, null));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String name, RuntimeException failure) {
        sql.updateExactly(1, """
                insert into platform.job_failure (name, error) values (?, ?)
                on conflict (name) do update set error = excluded.error""", name, String.valueOf(failure));
    }

    private Optional<ScheduledJob> entry(RecurringJob job) {
        return sql.first("""
                select t.picked, t.last_success, t.last_failure, t.consecutive_failures, t.execution_time, f.error,
                       p.done, p.total
                from platform.scheduled_task t left join platform.job_failure f on f.name = t.task_name
                left join platform.job_progress p on p.name = t.task_name
                where t.task_name = ?""", row -> read(job, row), job.name());
    }

    private static ScheduledJob read(RecurringJob job, Row row) throws SQLException {
        return new ScheduledJob(
                job.name(),
                job.every().toSeconds(),
                row.truth("picked"),
                row.findInstant("last_success"),
                row.findInstant("last_failure"),
                (int) row.number("consecutive_failures"),
                row.findText("error"),
                row.findInstant("execution_time"),
                row.findNumber("done"),
                row.findNumber("total"));
    }
}
