package kr.ieum.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import kr.ieum.programme.RoundId;

/**
 * Shows rounds as they go. However many watch, an instance reads a round once a second, and not at all when nobody does:
 * looking on must not slow the rush.
 */
@ApplicationScoped
class WatchRounds {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Applications applications;
    private final ConcurrentMap<RoundId, Multi<RoundFigures>> watched = new ConcurrentHashMap<>();

    WatchRounds(Applications applications) {
        this.applications = applications;
    }

    /**
     * The figures now and every second from now on.
     *
     * @throws kr.ieum.platform.problem.Refused at once when there is no such round: in a stream it is too late to say so
     */
    Multi<RoundFigures> watch(RoundId id) {
        return watched.computeIfAbsent(id, this::figures);
    }

    private Multi<RoundFigures> figures(RoundId id) {
        applications.figures(id);
        AtomicReference<RoundFigures> last = new AtomicReference<>();
        return Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> last.updateAndGet(before -> applications.figures(id, before)))
                .onTermination()
                .invoke(() -> watched.remove(id))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAtLeast(1);
    }
}
