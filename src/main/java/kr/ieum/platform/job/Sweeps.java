package kr.ieum.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.ieum.platform.problem.DatabaseRefusal;
import org.jboss.logging.Logger;

/**
 * Does what is due, be it a million things: some hundreds in one transaction, so that memory does not grow and a crash
 * loses at most the transaction it met; what is still due is done by the next run. Some that fail are done again in
 * halves, so that only the one at fault is left, and it is tried again at the next run. How far a run is, operators see
 * among the jobs.
 */
@ApplicationScoped
public class Sweeps {
    private static final Logger LOG = Logger.getLogger(Sweeps.class);
    private static final int AT_ONCE = 500;

    private final Progress progress;

    Sweeps(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param job whose progress it is
     * @throws IllegalStateException when something could not be done; everything else was
     */
    public void run(String job, List<Sweep<?>> sweeps) {
        long total = QuarkusTransaction.requiringNew()
                .call(() ->
                        sweeps.stream().mapToLong(sweep -> sweep.due().count()).sum());
        if (total == 0) return;
        QuarkusTransaction.requiringNew().run(() -> progress.begin(job, total));
        long failed = 0;
        for (Sweep<?> sweep : sweeps) failed += run(job, sweep);
        if (failed > 0) throw new IllegalStateException(failed + " could not be moved; they are tried again");
    }

    private <T> long run(String job, Sweep<T> sweep) {
        T last = sweep.first();
        long failed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            T from = last;
            List<T> some =
                    QuarkusTransaction.requiringNew().call(() -> sweep.due().behind(from, AT_ONCE));
            failed += act(job, sweep, some);
            if (some.size() < AT_ONCE) break;
            last = some.get(some.size() - 1);
        }
        return failed;
    }

    /** @return how many could not be moved */
    private <T> long act(String job, Sweep<T> sweep, List<T> some) {
        if (some.isEmpty()) return 0;
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                sweep.act().on(some);
                progress.advance(job, some.size());
            });
            return 0;
        } catch (RuntimeException failure) {
            // Halving helps against one bad thing, not against a database that is away.
            if (DatabaseRefusal.isAway(failure)) throw failure;
            if (some.size() == 1) {
                LOG.errorf(failure, "%s: %s could not be moved; it is tried again", job, some.get(0));
                return 1;
            }
            int half = some.size() / 2;
            return act(job, sweep, some.subList(0, half)) + act(job, sweep, some.subList(half, some.size()));
        }
    }
}
