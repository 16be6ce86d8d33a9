package kr.ieum.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs what recurs: a persistent schedule in PostgreSQL, of which one instance at a time takes each run. */
@ApplicationScoped
public class Jobs {
    /** A run whose instance was killed is taken over after so many of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 6;

    private final DataSource database;
    private final List<RecurringJob> recurring;
    private final Schedule schedule;
    private final boolean enabled;

    private @Nullable Scheduler scheduler;

    Jobs(
            @io.quarkus.agroal.DataSource("jobs") DataSource database,
            @All List<RecurringJob> recurring,
            Schedule schedule,
            @ConfigProperty(name = "ieum.jobs.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.recurring = recurring;
        this.schedule = schedule;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) return;
        List<RecurringTask<Void>> tasks = recurring.stream().map(this::task).toList();
        scheduler = Scheduler.create(database)
                .tableName("platform.scheduled_task")
                .startTasks(tasks)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) scheduler.stop();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job));
    }

    @ActivateRequestContext
    void run(RecurringJob job) {
        try {
            job.run();
        } catch (RuntimeException failure) {
            schedule.failed(job.name(), failure);
            throw failure;
        }
    }

    /** Every recurring job, with its last run and its next. */
    List<ScheduledJob> list() {
        return recurring.stream()
                .map(schedule::of)
                .sorted(Comparator.comparing(ScheduledJob::name))
                .toList();
    }

    /**
     * Makes a job due at once; the scheduler takes it within a second, on one instance as ever. One that runs now stays
     * as it is.
     *
     * @return empty when there is no such job
     */
    Optional<ScheduledJob> hasten(String name) {
        Optional<RecurringJob> job = find(name);
        if (job.isPresent() && scheduler != null)
            try {
                scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), Instant.EPOCH);
            } catch (TaskInstanceCurrentlyExecutingException runsAlready) {
                return job.map(schedule::of);
            }
        return job.map(schedule::of);
    }

    /** Runs a recurring job now, on this thread: for tests that move the clock. */
    public boolean runNow(String name) {
        Optional<RecurringJob> found = find(name);
        found.ifPresent(RecurringJob::run);
        return found.isPresent();
    }

    private Optional<RecurringJob> find(String name) {
        return recurring.stream().filter(job -> job.name().equals(name)).findFirst();
    }
}
