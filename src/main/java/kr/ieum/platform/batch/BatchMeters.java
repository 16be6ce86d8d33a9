package kr.ieum.platform.batch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How a batch is doing: how many wait and how long, how large its transactions are, and what their commits cost. */
final class BatchMeters {
    private final DistributionSummary size;
    private final Timer wait;
    private final Timer work;
    private final Timer commit;

    BatchMeters(MeterRegistry registry, String name, Collection<?> queue) {
        registry.gaugeCollectionSize("ieum.batch.queue", io.micrometer.core.instrument.Tags.of("batch", name), queue);
        size = registry.summary("ieum.batch.size", "batch", name);
        wait = registry.timer("ieum.batch.wait", "batch", name);
        work = registry.timer("ieum.batch.work", "batch", name);
        commit = registry.timer("ieum.batch.commit", "batch", name);
    }

    void waited(long nanos) {
        wait.record(nanos, TimeUnit.NANOSECONDS);
    }

    void ran(int commands, long workNanos, long commitNanos) {
        size.record(commands);
        work.record(workNanos, TimeUnit.NANOSECONDS);
        commit.record(commitNanos, TimeUnit.NANOSECONDS);
    }
}
