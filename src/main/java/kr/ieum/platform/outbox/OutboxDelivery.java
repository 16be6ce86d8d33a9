package kr.ieum.platform.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.job.RecurringJob;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Works the lanes of the outbox side by side, each lane in order. A receiver that hangs holds its own lane, no database
 * connection and nobody else.
 */
@ApplicationScoped
class OutboxDelivery implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);
    private static final int LANES_AT_ONCE = 64;

    private final Lanes lanes;

    /** Brings nothing along from the transaction, or the request, whose message is delivered. */
    private final Executor background = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    private final Map<String, OutboxHandler> handlers;

    /** Lanes this instance works now. */
    private final Set<String> working = ConcurrentHashMap.newKeySet();

    private final Semaphore free = new Semaphore(LANES_AT_ONCE);

    OutboxDelivery(Lanes lanes, @All List<OutboxHandler> handlers) {
        this.lanes = lanes;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Sets every lane going in which something is due, and does not wait for any. */
    @Override
    public void run() {
        lanes.due().forEach(this::start);
    }

    /** Works a lane in the background; a lane that finds no room is found again a second later. */
    void start(String lane) {
        if (!free.tryAcquire()) return;
        if (!working.add(lane)) {
            free.release();
            return;
        }
        background.execute(() -> {
            try {
                work(lane);
            } finally {
                working.remove(lane);
                free.release();
            }
        });
    }

    private void work(String lane) {
        if (!lanes.claim(lane)) return;
        try {
            while (!Thread.currentThread().isInterrupted() && deliverOne(lane)) {
                // until nothing is due, or the destination fails
            }
        } finally {
            lanes.release(lane);
        }
    }

    /** @return whether there may be more to deliver now */
    private boolean deliverOne(String lane) {
        Optional<Lanes.Message> next = lanes.next(lane);
        if (next.isEmpty()) return false;
        Lanes.Message message = next.get();
        try {
            handler(message).deliver(message.payload());
        } catch (Exception failure) {
            LOG.warnf("%s %s not delivered: %s", message.topic(), message.id(), failure);
            lanes.failed(lane, message, failure);
            return false;
        }
        lanes.delivered(lane, message);
        return true;
    }

    private OutboxHandler handler(Lanes.Message message) {
        OutboxHandler handler = handlers.get(message.topic());
        if (handler == null) throw new IllegalStateException("nobody delivers " + message.topic());
        return handler;
    }
}
