package kr.ieum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ieum.acceptance.Supply;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.AnswerForm;
import kr.ieum.platform.web.KeyedAnswers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom an account acts for is remembered once it is committed, not when a batch that comes to nothing has written it. */
@QuarkusTest
@Timeout(60)
class ABindingMadeInABatchTest {
    private static final String POISON = "poison";

    @Inject
    CompanyBindings bindings;

    @Inject
    Sql sql;

    @Inject
    KeyedAnswers answers;

    @Inject
    AnswerForm form;

    @Inject
    Rehearsal rehearsal;

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger largest = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @Nullable KeyedBatch<String> door;

    @AfterEach
    void close() {
        gate.countDown();
        threads.shutdownNow();
        if (door != null) door.close();
    }

    @Test
    void isForgottenWithABatchThatFailed() throws Exception {
        String poisoned = "poisoned-" + UUID.randomUUID();
        List<String> neighbours = List.of("first-" + UUID.randomUUID(), "second-" + UUID.randomUUID());
        BusinessNumber company = new BusinessNumber(Supply.aBusinessNumber());
        door = new KeyedBatch<>(
                "poisoned",
                this::act,
                bindings,
                answers,
                form,
                new KeyedBatch.Opening(10, 10, new SimpleMeterRegistry(), sql, rehearsal));

        CompletableFuture<RestResponse<?>> opener = ask("opener-" + UUID.randomUUID(), company, "wait");
        entered.await();
        List<CompletableFuture<RestResponse<?>>> together = new ArrayList<>();
        together.add(ask(neighbours.get(0), company, "fine"));
        CompletableFuture<RestResponse<?>> failed = ask(poisoned, company, POISON);
        together.add(ask(neighbours.get(1), company, "fine"));
        gate.countDown();

        opener.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> failed.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage(POISON);
        for (CompletableFuture<RestResponse<?>> each : together)
            assertThat(each.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
        assertThat(largest).as("they met in one batch").hasValue(3);
        assertThat(bound(poisoned)).isNull();
        for (String neighbour : neighbours) assertThat(bound(neighbour)).isEqualTo(company);

        BusinessNumber another = new BusinessNumber(Supply.aBusinessNumber());
        assertThat(ask(poisoned, another, "fine").get(30, TimeUnit.SECONDS).getStatus())
                .isEqualTo(200);
        assertThat(bound(poisoned)).isEqualTo(another);
        assertThatThrownBy(() -> ask(neighbours.get(0), another, "fine").get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Refused.class)
                .cause()
                .extracting(refused -> ((Refused) refused).type())
                .isEqualTo(IdentityProblem.OTHER_COMPANY);
    }

    /** What another instance does is done here by hand: it binds the first, then the second, while the batch has both. */
    @Test
    void doesNotWaitForAnInstanceThatWaitsForIt() throws Exception {
        String first = "a-" + UUID.randomUUID();
        String second = "b-" + UUID.randomUUID();
        BusinessNumber company = new BusinessNumber(Supply.aBusinessNumber());
        CountDownLatch firstIsBound = new CountDownLatch(1);
        CountDownLatch batchWaits = new CountDownLatch(1);
        Future<?> other = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            bindings.bind(first, company, "other");
            firstIsBound.countDown();
            await(batchWaits);
            bindings.bind(second, company, "other");
        }));
        firstIsBound.await();
        Future<?> batch = threads.submit(() -> QuarkusTransaction.requiringNew()
                .run(() -> bindings.recognise(List.of(caller(second, company), caller(first, company)))));
        while (!QuarkusTransaction.requiringNew().call(this::somebodyWaits)) Thread.sleep(20);
        batchWaits.countDown();

        other.get(30, TimeUnit.SECONDS);
        batch.get(30, TimeUnit.SECONDS);
        assertThat(bound(first)).isEqualTo(company);
        assertThat(bound(second)).isEqualTo(company);
    }

    private boolean somebodyWaits() {
        return sql.one("""
                select exists (select from pg_stat_activity
                where cardinality(pg_blocking_pids(pid)) > 0 and query like '%identity.binding%') as waits""", row -> row.truth("waits"));
    }

    private static Caller caller(String account, BusinessNumber company) {
        return new Caller(account, account, Set.of(Duty.FIRM_MEMBER), company, "127.0.0.1", null, null, null);
    }

    private CompletableFuture<RestResponse<?>> ask(String account, BusinessNumber company, String command) {
        return Objects.requireNonNull(door)
                .submit(new KeyedBatch.Waiting<>(
                        caller(account, company),
                        Instant.now(),
                        UUID.randomUUID().toString(),
                        new byte[32],
                        Language.KOREAN,
                        command,
                        null))
                .toCompletableFuture();
    }

    private List<Reply<RestResponse<?>>> act(List<KeyedBatch.Call<String>> calls) {
        largest.accumulateAndGet(calls.size(), Math::max);
        List<Reply<RestResponse<?>>> replies = new ArrayList<>();
        for (KeyedBatch.Call<String> call : calls) {
            if (call.command().equals("wait")) awaitTheOthers();
            if (call.command().equals(POISON)) throw new IllegalStateException(POISON);
            replies.add(Reply.of(RestResponse.ok(Map.of("account", call.caller().account()))));
        }
        return replies;
    }

    private void awaitTheOthers() {
        entered.countDown();
        await(gate);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private @Nullable BusinessNumber bound(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bindings.find(account).orElse(null));
    }
}
