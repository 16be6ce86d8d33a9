package kr.ieum.identity;

import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ieum.platform.company.BusinessNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Before an instance is ready it answers made-up requests, by the way the real ones go, until the compiler has little left
 * to do: a rush does not wait for it. Each is decided in a transaction that is always rolled back. Who made-up callers are
 * is told by {@link RehearsalPasses} that this process alone can sign and that end with the rehearsal.
 */
@ApplicationScoped
public class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());
    /** Rows that are rolled back are left to the vacuum, so no more than the compiler needs to see. */
    private static final int REQUESTS = 4_000;

    private static final int AT_ONCE = 64;
    private static final int TIMES = 6;

    private final Vertx vertx;
    private final Instance<Scene> scenes;
    private final Clock clock;
    private final Duration longest;
    private volatile @Nullable RehearsalPasses made;
    private volatile boolean over;
    private volatile int port;

    Rehearsal(
            Vertx vertx,
            Instance<Scene> scenes,
            Clock clock,
            @ConfigProperty(name = "ieum.rehearsal.most-seconds", defaultValue = "0") int mostSeconds) {
        this.vertx = vertx;
        this.scenes = scenes;
        this.clock = clock;
        this.longest = Duration.ofSeconds(mostSeconds);
        this.over = mostSeconds == 0;
    }

    /** What is rehearsed: one operation, and the made-up things it needs. */
    public interface Scene {
        /** What every caller sends; nothing while there is nothing to rehearse by. */
        Optional<Request> request();

        /** Makes up what these companies need, in the current transaction, which will be rolled back. */
        void set(List<BusinessNumber> companies);
    }

    /** @param path below the API's root @param content JSON */
    public record Request(String path, String content) {}

    /** The passes that count now; nothing outside a rehearsal. */
    @Nullable
    RehearsalPasses passes() {
        return over ? null : made;
    }

    /** For ever: a request that was let in just before the end is taken back as all the others. */
    boolean isMadeUp(Caller caller) {
        RehearsalPasses ours = made;
        return ours != null && ours.isOf(caller.account());
    }

    Scene scene() {
        return scenes.get();
    }

    int port() {
        return port;
    }

    boolean isOver() {
        return over;
    }

    void play(@ObservesAsync HttpServerStart started) {
        if (over) return;
        Instant begun = clock.instant();
        Instant end = begun.plus(longest);
        Logger log = Logger.getLogger("io.quarkus.http.access-log");
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));
        try {
            Optional<Request> request = scene().request();
            if (request.isEmpty()) return;
            // Nobody is helped by thousands of lines about requests that nobody sent.
            log.setFilter(line -> !line.getMessage().contains(request.get().path()));
            port = started.options().getPort();
            made = RehearsalPasses.make();
            for (int i = 0; i < TIMES && clock.instant().isBefore(end); i++) {
                send(client, request.get(), end);
                letTheCompilerFinish(end);
            }
            LOG.log(
                    Level.INFO,
                    "Rehearsed for {0} s",
                    Duration.between(begun, clock.instant()).toSeconds());
        } catch (GeneralSecurityException | RuntimeException failed) {
            LOG.log(Level.WARNING, "The rehearsal failed; the first requests will be slow", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            over = true;
            log.setFilter(null);
            client.close();
        }
    }

    private void send(HttpClient client, Request request, Instant end) throws InterruptedException {
        AtomicInteger turns = new AtomicInteger(REQUESTS);
        CountDownLatch lanes = new CountDownLatch(AT_ONCE);
        RequestOptions where = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/v1" + request.path());
        for (int i = 0; i < AT_ONCE; i++) next(client, where, request.content(), turns, lanes);
        long left = Duration.between(clock.instant(), end).toMillis();
        if (!lanes.await(left, TimeUnit.MILLISECONDS)) LOG.warning("The rehearsal was cut short");
    }

    private void next(
            HttpClient client, RequestOptions where, String content, AtomicInteger turns, CountDownLatch lanes) {
        int turn = turns.decrementAndGet();
        RehearsalPasses now = passes();
        if (turn < 0 || now == null) {
            lanes.countDown();
            return;
        }
        client.request(new RequestOptions(where)
                        .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + now.pass(turn))
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString()))
                .compose(request -> request.send(content))
                .compose(response -> response.body())
                .onComplete(answered -> next(client, where, content, turns, lanes));
    }

    /** What was called often is compiled in the background; more of it meanwhile would only be in its way. */
    private void letTheCompilerFinish(Instant end) throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) return;
        long before;
        do {
            before = compiler.getTotalCompilationTime();
            Thread.sleep(200);
        } while (compiler.getTotalCompilationTime() - before > 50
                && clock.instant().isBefore(end));
    }
}
