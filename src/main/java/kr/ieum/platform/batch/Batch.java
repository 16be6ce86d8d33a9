package kr.ieum.platform.batch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.DatabaseRefusal;

/**
 * A bounded queue whose commands are done by one worker, many in one transaction.
 *
 * <ul>
 *   <li>Arrival order is kept, within a batch and between batches.
 *   <li>A caller has its result only after the commit of the transaction that holds it; what was accepted is never
 *       dropped while the process lives, whether its caller still waits or not.
 *   <li>A full queue refuses at once, and so does one that is closing. Closing does what was accepted before it ends.
 *   <li>A batch that fails is rolled back and done again in halves, so that only the command that is at fault gets the
 *       failure.
 *   <li>Nobody's thread waits: the result is a promise.
 * </ul>
 *
 * @param <C> a command
 * @param <R> its result
 */
public final class Batch<C, R> implements AutoCloseable {
    private static final long FOR_THE_REST_MILLIS = 2;

    private final BlockingQueue<Waiting<C, R>> queue;
    private final int largest;
    private final BatchWork<C, R> work;
    private final BatchMeters meters;
    private final Thread worker;
    private volatile boolean closing;
    private int before;

    private record Waiting<C, R>(C command, CompletableFuture<R> result, long since) {}

    /**
     * @param capacity the most that may wait
     * @param largest the most that one transaction does
     */
    public Batch(String name, int capacity, int largest, BatchWork<C, R> work, MeterRegistry registry) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.largest = largest;
        this.work = work;
        this.meters = new BatchMeters(registry, name, queue);
        this.worker = new Thread(this::serve, "batch-" + name);
        // What was accepted is done by closing; a start that fails must not be kept alive by an idle queue.
        worker.setDaemon(true);
        worker.start();
    }

    /** @throws kr.ieum.platform.problem.Refused with 503 when too many wait already, or no more are taken */
    public CompletionStage<R> submit(C command) {
        Waiting<C, R> waiting = new Waiting<>(command, new CompletableFuture<>(), System.nanoTime());
        if (closing || !queue.offer(waiting)) throw CommonProblem.BUSY.with();
        // The worker may have ended between the two looks at the door: then nobody else would answer.
        if (closing && queue.remove(waiting)) throw CommonProblem.BUSY.with();
        return waiting.result();
    }

    private void serve() {
        List<Waiting<C, R>> taken = new ArrayList<>(largest);
        while (!(closing && queue.isEmpty())) {
            take(taken);
            if (!taken.isEmpty()) run(taken);
            taken.clear();
        }
    }

    private void take(List<Waiting<C, R>> taken) {
        try {
            // A short wait, so that closing needs no mark in the queue.
            Waiting<C, R> first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first == null) return;
            taken.add(first);
            queue.drainTo(taken, largest - 1);
            // Whoever was answered together asks again together: a smaller batch waits a moment for the rest of them.
            if (taken.size() < before) {
                Thread.sleep(FOR_THE_REST_MILLIS);
                queue.drainTo(taken, largest - taken.size());
            }
            before = taken.size();
        } catch (InterruptedException ignored) {
            closing = true;
        }
    }

    private void run(List<Waiting<C, R>> taken) {
        try {
            List<R> results = commit(taken);
            for (int i = 0; i < taken.size(); i++) taken.get(i).result().complete(results.get(i));
        } catch (Throwable failure) {
            // Halving helps against one bad command, not against a database that is away.
            if (taken.size() == 1 || DatabaseRefusal.isAway(failure)) {
                taken.forEach(each -> each.result().completeExceptionally(failure));
                return;
            }
            int half = taken.size() / 2;
            run(taken.subList(0, half));
            run(taken.subList(half, taken.size()));
        }
    }

    private List<R> commit(List<Waiting<C, R>> taken) {
        long begun = System.nanoTime();
        taken.forEach(each -> meters.waited(begun - each.since()));
        long[] done = new long[1];
        List<R> results = QuarkusTransaction.requiringNew().call(() -> {
            List<R> all = work.run(taken.stream().map(Waiting::command).toList());
            if (all.size() != taken.size())
                throw new IllegalStateException(all.size() + " results for " + taken.size() + " commands");
            done[0] = System.nanoTime();
            return all;
        });
        meters.ran(taken.size(), done[0] - begun, System.nanoTime() - done[0]);
        return results;
    }

    /** Takes no more, does what was accepted, and returns when the last has its result. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
