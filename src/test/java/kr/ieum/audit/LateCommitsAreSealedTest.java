package kr.ieum.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.web.PageRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LateCommitsAreSealedTest {
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS_EACH = 12;

    @Inject
    AuditTrail trail;

    @Inject
    Acts acts;

    @Inject
    Jobs jobs;

    @Inject
    Sql sql;

    @Inject
    SealEvents sealer;

    @Inject
    ReadFeed feed;

    /** Transactions that record early and commit late, in any order, while sealer and reader go on. */
    @Test
    void onceEachHoweverLongTheirTransactionsLast() throws Exception {
        String start = placeNow();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            List<Future<List<UUID>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) writers.add(threads.submit(writer(i)));
            Future<?> sealing = threads.submit(() -> {
                while (!isOver.get()) jobs.runNow(SealEvents.NAME);
            });
            List<UUID> read = Collections.synchronizedList(new ArrayList<>());
            Future<String> reader = threads.submit(() -> {
                String place = start;
                while (!isOver.get()) place = readOn(place, read);
                return place;
            });
            List<UUID> written = new ArrayList<>();
            for (Future<List<UUID>> writer : writers) written.addAll(writer.get());
            written.forEach(acts::seal);
            isOver.set(true);
            sealing.get();
            readOn(reader.get(), read);

            assertThat(read)
                    .as("seeds 0 to %d", WRITERS - 1)
                    .doesNotHaveDuplicates()
                    .containsAll(written);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The events of one transaction are never parted, and one too big for a block has its own. */
    @Test
    void asWholeTransactions() {
        QuarkusTransaction.begin();
        sql.one("select pg_advisory_xact_lock(?)", row -> true, SealEvents.LOCK);
        List<List<UUID>> transactions = List.of(recorded(30), recorded(30), recorded(50), recorded(5), recorded(5));
        while (sealer.sealOne(40)) {
            // until all is sealed
        }
        QuarkusTransaction.commit();

        transactions.forEach(events -> acts.seal(events.get(0)));
        List<Set<Long>> blocks = transactions.stream().map(this::blocksOf).toList();
        assertThat(blocks).allSatisfy(of -> assertThat(of).hasSize(1));
        assertThat(blocks.get(0)).isNotEqualTo(blocks.get(1));
        assertThat(blocks.get(1)).isNotEqualTo(blocks.get(2));
        assertThat(blocks.get(2)).isNotEqualTo(blocks.get(3));
        assertThat(blocks.get(3)).isEqualTo(blocks.get(4));
    }

    private Callable<List<UUID>> writer(int seed) {
        Random random = new Random(seed);
        return () -> {
            List<UUID> written = new ArrayList<>();
            for (int i = 0; i < TRANSACTIONS_EACH; i++)
                written.addAll(recordedSlowly(1 + random.nextInt(5), random.nextInt(120)));
            return written;
        };
    }

    private List<UUID> recordedSlowly(int many, int milliseconds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> events = recordHere(many);
            Thread.sleep(milliseconds);
            events.addAll(recordHere(1));
            return events;
        });
    }

    private List<UUID> recorded(int many) {
        return QuarkusTransaction.requiringNew().call(() -> recordHere(many));
    }

    private List<UUID> recordHere(int many) {
        List<UUID> events = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID event = trail.newEvent();
            trail.record(AuditEvent.of(event, Caller.system("test"), "TESTED").to("TEST", event));
            events.add(event);
        }
        return events;
    }

    private String placeNow() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                        "select coalesce(max(number), 0) || ':999999999' as place from audit.block",
                        row -> row.text("place")));
    }

    private String readOn(String place, List<UUID> read) {
        String at = place;
        while (true) {
            ReadFeed.Feed some = feed.after(at, new PageRequest());
            at = some.after();
            if (some.items().isEmpty()) return at;
            some.items().forEach(event -> read.add(event.id()));
        }
    }

    private Set<Long> blocksOf(List<UUID> events) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new HashSet<>(sql.list(
                        "select distinct block from audit.leaf where event_id = any(?)",
                        row -> row.number("block"),
                        (Object) events.toArray(UUID[]::new))));
    }
}
