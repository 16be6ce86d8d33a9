package kr.ieum.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs what recurs: a persistent schedule in PostgreSQL, of which one instance at a time takes each run. */
@ApplicationScoped
public class Jobs {
    private final DataSource database;
    private final List<RecurringJob> recurring;
    private final boolean enabled;

    private @Nullable Scheduler scheduler;

    Jobs(
            DataSource database,
            @All List<RecurringJob> recurring,
            @ConfigProperty(name = "ieum.jobs.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.recurring = recurring;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) return;
        List<RecurringTask<Void>> tasks = recurring.stream().map(this::task).toList();
        scheduler = Scheduler.create(database)
                .tableName("platform.scheduled_task")
                .startTasks(tasks)
                .pollingInterval(Duration.ofMillis(500))
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
        job.run();
    }

    /** Runs a recurring job now, on this thread: for operators, and for tests that move the clock. */
    public boolean runNow(String name) {
        Optional<RecurringJob> found =
                recurring.stream().filter(job -> job.name().equals(name)).findFirst();
        found.ifPresent(RecurringJob::run);
        return found.isPresent();
    }

    public List<String> names() {
        return recurring.stream().map(RecurringJob::name).sorted().toList();
    }
}
