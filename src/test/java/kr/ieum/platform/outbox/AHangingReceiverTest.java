package kr.ieum.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver that takes a call and never answers holds up its own lane and nobody else's. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AHangingReceiverTest {
    private static final int MANY = 12;

    private final CountDownLatch release = new CountDownLatch(1);
    private final String run = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Inject
    SlowReceiver receiver;

    @Inject
    Sql sql;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void letGo() {
        release.countDown();
        clock.reset();
    }

    @Test
    void othersAreServedWhileItHangs() {
        List<String> hanging = new ArrayList<>();
        for (int i = 0; i < MANY; i++) hanging.add(hang("hang" + i));
        await(() -> receiver.called.containsAll(hanging));
        put("slow0", "behind");
        put("well", "other");

        await(() -> receiver.done.contains(run + "other"));
        assertThat(receiver.done).doesNotContainAnyElementsOf(hanging);
        assertThat(receiver.called).as("its own messages keep their order").doesNotContain(run + "behind");
        // Jobs have one open for a moment; a receiver that hangs would have one open for as long as it hangs.
        await(() -> openTransactions() == 0);
        release.countDown();
        await(() -> receiver.done.contains(run + "behind") && receiver.done.containsAll(hanging));
    }

    @Test
    void oneBadMessageDoesNotStopTheGoodOnesBehindIt() {
        receiver.failuresToCome.put(run + "bad", 2);
        put("flaky", "bad");
        await(() -> receiver.called.contains(run + "bad"));
        put("flaky", "good");
        await(() -> waits("flaky") && rests());
        assertThat(receiver.done).doesNotContain(run + "bad");

        clock.advance(Duration.ofSeconds(3));
        jobs.runNow("outbox");
        await(() -> receiver.done.contains(run + "good"));
        while (!receiver.done.contains(run + "bad")) {
            clock.advance(Duration.ofSeconds(10));
            jobs.runNow("outbox");
        }
    }

    private String hang(String name) {
        receiver.latches.put(run + name, release);
        put("slow" + name.substring(4), name);
        return run + name;
    }

    private void put(String lane, String message) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(SlowReceiver.TOPIC, run + lane, List.of(run + message)));
    }

    private boolean waits(String lane) {
        return one("select count(*) as n from platform.outbox where lane = ? and done_at is null", run + lane) > 0;
    }

    private boolean rests() {
        return one(
                        "select count(*) as n from platform.outbox_lane where lane = ? and failures > 0 and leased_until < now()",
                        run + "flaky")
                > 0;
    }

    private long openTransactions() {
        return one(
                "select count(*) as n from pg_stat_activity where state = 'idle in transaction' and backend_xid is not null"
                        + " and query like ?",
                "%platform.outbox%");
    }

    private long one(String query, String value) {
        return QuarkusTransaction.requiringNew().call(() -> sql.one(query, row -> row.number("n"), value));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean())
            if (Instant.now().isAfter(end)) throw new AssertionError("it did not come to that");
    }
}
