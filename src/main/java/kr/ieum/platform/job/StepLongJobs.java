package kr.ieum.platform.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;
import org.jboss.logging.Logger;

/** Takes long jobs on by one step after the other, the one that waited longest first, so that none holds up the rest. */
@ApplicationScoped
class StepLongJobs implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(StepLongJobs.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int LONGEST_STEP_SECONDS = 300;

    private final Sql sql;
    private final Clock clock;
    private final Map<String, LongJob> jobs;

    StepLongJobs(Sql sql, Clock clock, @All List<LongJob> jobs) {
        this.sql = sql;
        this.clock = clock;
        this.jobs = jobs.stream().collect(Collectors.toMap(LongJob::kind, Function.identity()));
    }

    private record Taken(UUID id, String kind, LongJob.Step step) {}

    @Override
    public String name() {
        return "long-jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted() && stepOne()) {
            // until nothing is left to do
        }
    }

    /** @return whether there was one */
    private boolean stepOne() {
        Taken[] taken = new Taken[1];
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_STEP_SECONDS)
                    .call(() -> {
                        Optional<Taken> next = take();
                        if (next.isEmpty()) return false;
                        taken[0] = next.get();
                        keep(taken[0].id(), job(taken[0].kind()).next(taken[0].step()));
                        return true;
                    });
        } catch (RuntimeException failed) {
            if (taken[0] == null) throw failed;
            fail(taken[0], failed);
            return true;
        }
    }

    private LongJob job(String kind) {
        LongJob job = jobs.get(kind);
        if (job == null) throw new IllegalStateException("nobody does " + kind);
        return job;
    }

    private Optional<Taken> take() {
        return sql.first(
                """
                select id, kind, position, progress, total from platform.job_run
                where state = 'RUNNING' and stepped_at <= ? order by stepped_at, id limit 1 for update skip locked""",
                row -> new Taken(
                        row.uuid("id"),
                        row.text("kind"),
                        new LongJob.Step(row.text("position"), row.number("progress"), row.number("total"), "")),
                clock.instant());
    }

    private void keep(UUID id, LongJob.Step step) {
        sql.updateExactly(
                1,
                """
                update platform.job_run
                set position = ?, progress = ?, total = ?, result = nullif(?, ''), attempts = 0, last_error = null,
                    state = case when ? then 'DONE' else 'RUNNING' end, stepped_at = ?,
                    finished_at = case when ? then ?::timestamptz end
                where id = ?""",
                step.position(),
                step.progress(),
                step.total(),
                step.result(),
                step.isLast(),
                clock.instant(),
                step.isLast(),
                clock.instant(),
                id);
    }

    /** Tried again after a while, three times in all. */
    private void fail(Taken taken, RuntimeException failure) {
        LOG.errorf(failure, "a step of %s %s failed", taken.kind(), taken.id());
        QuarkusTransaction.requiringNew()
                .run(() -> sql.updateExactly(
                        1,
                        """
                        update platform.job_run
                        set attempts = attempts + 1, stepped_at = ?, last_error = ?,
                            state = case when attempts + 1 < ? then 'RUNNING' else 'FAILED' end,
                            finished_at = case when attempts + 1 < ? then null else ?::timestamptz end
                        where id = ?""",
                        clock.instant().plus(PAUSE_AFTER_FAILURE),
                        failure.getClass().getSimpleName(),
                        MOST_ATTEMPTS,
                        MOST_ATTEMPTS,
                        clock.instant(),
                        taken.id()));
    }
}
