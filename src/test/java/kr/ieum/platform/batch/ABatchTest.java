package kr.ieum.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands are numbers written to a table; a negative one is poisoned. */
@QuarkusTest
@Timeout(60)
class ABatchTest {
    @Inject
    Sql sql;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<List<Integer>> attempts = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);

    @BeforeEach
    void makeTable() {
        sql.update("drop table if exists platform.batch_test");
        sql.update("create table platform.batch_test (place bigserial, number int)");
    }

    @AfterEach
    void dropTable() {
        gate.countDown();
        sql.update("drop table if exists platform.batch_test");
    }

    @Test
    void keepsTheOrderOfArrivalAndDoesManyInOneTransaction() {
        List<CompletableFuture<Integer>> results;
        try (Batch<Integer, Integer> batch = batch(1_000, 100)) {
            results = submitBehindTheGate(batch, IntStream.range(1, 251));
        }

        assertThat(written()).isEqualTo(IntStream.range(0, 251).boxed().toList());
        assertThat(results).allSatisfy(result -> assertThat(result).isCompleted());
        assertThat(attempts).extracting(List::size).containsExactly(1, 100, 100, 50);
    }

    @Test
    void answersOnlyWhatIsCommitted() throws Exception {
        List<CompletableFuture<Boolean>> seen = new ArrayList<>();
        try (Batch<Integer, Integer> batch = batch(1_000, 50)) {
            for (int number = 0; number < 200; number++)
                seen.add(batch.submit(number).thenApply(this::isWritten).toCompletableFuture());
            gate.countDown();
            for (CompletableFuture<Boolean> each : seen)
                assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void failsOnlyThePoisonedCommand() {
        List<CompletableFuture<Integer>> results;
        try (Batch<Integer, Integer> batch = batch(1_000, 300)) {
            results = submitBehindTheGate(
                    batch, IntStream.range(1, 201).map(number -> number % 67 == 0 ? -number : number));
        }

        for (int i = 0; i < results.size(); i++) {
            int number = i + 1;
            if (number % 67 == 0)
                assertThatThrownBy(results.get(i)::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCauseMessage("poisoned: -" + number);
            else assertThat(results.get(i)).isCompletedWithValue(number);
        }
        assertThat(written())
                .isEqualTo(IntStream.range(0, 201)
                        .filter(number -> number == 0 || number % 67 != 0)
                        .boxed()
                        .toList());
    }

    @Test
    void refusesAtOnceWhenFullAndTakesTheSameAgainLater() throws Exception {
        try (Batch<Integer, Integer> batch = batch(10, 10)) {
            submitAndWaitUntilItRuns(batch);
            List<CompletableFuture<Integer>> accepted = new ArrayList<>();
            for (int number = 1; number <= 10; number++)
                accepted.add(batch.submit(number).toCompletableFuture());
            assertThatThrownBy(() -> batch.submit(11))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.type()).isEqualTo(CommonProblem.BUSY));

            gate.countDown();
            for (CompletableFuture<Integer> each : accepted) each.get(30, TimeUnit.SECONDS);
            assertThat(batch.submit(11).toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .isEqualTo(11);
        }
    }

    @Test
    void doesWhatItAcceptedBeforeItEndsAndTakesNoMore() throws Exception {
        Batch<Integer, Integer> batch = batch(100_000, 64);
        gate.countDown();
        ConcurrentLinkedQueue<CompletableFuture<Integer>> accepted = new ConcurrentLinkedQueue<>();
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) senders.add(new Thread(() -> sendUntilRefused(batch, accepted)));
        senders.forEach(Thread::start);
        while (accepted.size() < 500) Thread.onSpinWait();

        batch.close();
        for (Thread sender : senders) sender.join();

        assertThat(accepted).allSatisfy(result -> assertThat(result).isCompleted());
        assertThat(written()).hasSameSizeAs(accepted);
    }

    private static void sendUntilRefused(
            Batch<Integer, Integer> batch, ConcurrentLinkedQueue<CompletableFuture<Integer>> accepted) {
        try {
            while (true) accepted.add(batch.submit(1).toCompletableFuture());
        } catch (Refused closed) {
            assertThat(closed.type()).isEqualTo(CommonProblem.BUSY);
        }
    }

    @Test
    void showsHowItIsDoing() {
        try (Batch<Integer, Integer> batch = batch(1_000, 100)) {
            submitBehindTheGate(batch, IntStream.range(1, 151));
        }

        assertThat(meters.get("ieum.batch.queue").gauge().value()).isZero();
        assertThat(meters.get("ieum.batch.size").summary().max()).isEqualTo(100);
        assertThat(meters.get("ieum.batch.wait").timer().count()).isEqualTo(151);
        assertThat(meters.get("ieum.batch.commit").timer().count()).isEqualTo(3);
    }

    /** The first command waits at the gate, so that all others wait together. */
    private List<CompletableFuture<Integer>> submitBehindTheGate(Batch<Integer, Integer> batch, IntStream numbers) {
        submitAndWaitUntilItRuns(batch);
        List<CompletableFuture<Integer>> results = numbers.mapToObj(
                        number -> batch.submit(number).toCompletableFuture())
                .toList();
        gate.countDown();
        return results;
    }

    private void submitAndWaitUntilItRuns(Batch<Integer, Integer> batch) {
        batch.submit(0);
        try {
            entered.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Batch<Integer, Integer> batch(int capacity, int largest) {
        return new Batch<>("test", capacity, largest, this::write, meters);
    }

    private List<Integer> write(List<Integer> numbers) {
        attempts.add(List.copyOf(numbers));
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        for (int number : numbers) {
            if (number < 0) throw new IllegalArgumentException("poisoned: " + number);
            sql.update("insert into platform.batch_test (number) values (?)", number);
        }
        return numbers;
    }

    private boolean isWritten(int number) {
        return QuarkusTransaction.requiringNew().call(() -> written().contains(number));
    }

    private List<Integer> written() {
        return sql.list("select number from platform.batch_test order by place", row -> (int) row.number("number"));
    }
}
