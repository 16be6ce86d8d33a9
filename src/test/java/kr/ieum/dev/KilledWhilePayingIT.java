package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ieum.acceptance.Books;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Race;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand payments with keys; the application is killed among them, and then once more together with its database.
 * Whoever does not know whether a payment got through sends it again with the same key, and pays once.
 */
@Tag("process")
class KilledWhilePayingIT {
    private static final int VOUCHERS = 10;
    private static final int PAYMENTS_EACH = 100;
    private static final int PAYERS = 8;

    @TempDir
    Path home;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int identityPort = Ports.free();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final String issuerBefore = System.getProperty("ieum.oidc.issuer", "");
    private final String keyBefore = System.getProperty(IeumTestResource.IDENTITY_KEY, "");
    private @Nullable PackagedIeum running;

    private record Payment(String key, String token, String voucher, String listing) {}

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        if (running != null) running.kill();
        Postmaster.leftIn(postgres()).ifPresent(Postmaster::stop);
        RestAssured.reset();
        restore("ieum.oidc.issuer", issuerBefore);
        restore(IeumTestResource.IDENTITY_KEY, keyBefore);
    }

    @Test
    void a_thousand_payments_are_a_thousand_orders_whatever_is_killed() throws Exception {
        PackagedIeum first = start();
        List<Payment> payments = payments();

        payUntilKilled(first, payments, 300, false);
        payUntilKilled(start(), payments, 650, true);
        start();
        AtomicInteger known = new AtomicInteger();
        pay(payments, () -> {}, known);

        assertThat(answers).hasSize(VOUCHERS * PAYMENTS_EACH);
        assertThat(answers.values()).doesNotHaveDuplicates();
        assertThat(known.get())
                .as("answered from memory")
                .isGreaterThanOrEqualTo(650)
                .isLessThan(1_000);
        for (String voucher : payments.stream().map(Payment::voucher).distinct().toList()) {
            assertThat(Rounds.account("VOUCHER", null, voucher)).as(voucher).isZero();
            assertThat(ordersOf(voucher)).isEqualTo(PAYMENTS_EACH);
        }
        Books.areExact();
        JsonPath verification = Books.verified();
        assertThat(verification.getList("result.findings")).isEmpty();
        assertThat(verification.getBoolean("result.sound")).isTrue();
    }

    private PackagedIeum start() throws IOException, InterruptedException {
        PackagedIeum started = PackagedIeum.start(home, "-Dieum.identity-port=" + identityPort, "-Dieum.samples=");
        running = started;
        started.awaitReady();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = started.port();
        System.setProperty("ieum.oidc.issuer", "http://127.0.0.1:" + identityPort + "/ieum");
        System.setProperty(
                IeumTestResource.IDENTITY_KEY,
                Keys.in(home.resolve("data").resolve("keys")).identity().toJSONString());
        return started;
    }

    /** By the rules of 2020 nothing but the balance bounds what one supplier gets. */
    private List<Payment> payments() {
        String round = Rounds.open("2020", VOUCHERS * 3_600_000L);
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "HUNDREDTH", 44_000);
        List<Payment> payments = new ArrayList<>();
        for (Demand.Firm firm : Race.prepared(VOUCHERS, i -> Demand.aFirm())) {
            String voucher = Demand.anActiveVoucher(firm, round);
            for (int i = 0; i < PAYMENTS_EACH; i++)
                payments.add(new Payment(UUID.randomUUID().toString(), firm.token(), voucher, listing));
        }
        return payments;
    }

    private void payUntilKilled(PackagedIeum victim, List<Payment> payments, int enough, boolean databaseToo)
            throws Exception {
        pay(
                payments,
                () -> {
                    if (answers.size() >= enough) kill(victim, databaseToo);
                },
                new AtomicInteger());
        assertThat(answers).hasSizeBetween(enough, VOUCHERS * PAYMENTS_EACH - 1);
    }

    private synchronized void kill(PackagedIeum victim, boolean databaseToo) {
        // Several payers may have seen it run; the first kills it.
        if (!victim.isRunning()) return;
        try {
            victim.kill();
            if (!databaseToo) return;
            ProcessHandle database = Postmaster.leftIn(postgres()).orElseThrow().process();
            List<ProcessHandle> all = new ArrayList<>(database.descendants().toList());
            all.add(database);
            database.destroyForcibly();
            for (ProcessHandle each : all) each.onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Sends every payment once, until nobody listens any more. @param known counts answers given from memory */
    private void pay(List<Payment> payments, Runnable afterEach, AtomicInteger known) throws Exception {
        ExecutorService payers = Executors.newFixedThreadPool(PAYERS);
        AtomicInteger next = new AtomicInteger();
        try {
            List<Future<?>> paying = new ArrayList<>();
            for (int i = 0; i < PAYERS; i++)
                paying.add(payers.submit(() -> {
                    for (int at = next.getAndIncrement(); at < payments.size(); at = next.getAndIncrement()) {
                        if (!pay(payments.get(at), known)) return;
                        afterEach.run();
                    }
                }));
            for (Future<?> each : paying) each.get(150, TimeUnit.SECONDS);
        } finally {
            payers.shutdownNow();
        }
    }

    /** @return false when nobody answered */
    private boolean pay(Payment payment, AtomicInteger known) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + RestAssured.port + "/api/v1/vouchers/" + payment.voucher() + "/orders"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + payment.token())
                .header("Idempotency-Key", payment.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"listingId\":\"" + payment.listing() + "\",\"plans\":[\"YEAR-10\"]}"))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500 && running != null && !running.isRunning()) return false;
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            if (answer.headers().firstValue("Idempotency-Hit").isPresent()) known.incrementAndGet();
            String id = JsonPath.from(answer.body()).getString("id");
            String before = answers.putIfAbsent(payment.key(), id);
            if (before != null)
                assertThat(id).as("the same key has the same answer").isEqualTo(before);
            return true;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static int ordersOf(String voucher) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Supply.REVIEWER)
                .get("/api/v1/vouchers/" + voucher + "/orders?limit=200")
                .jsonPath()
                .getList("items.id")
                .size();
    }

    private Path postgres() {
        return home.resolve("data").resolve("postgres").toAbsolutePath();
    }

    private static void restore(String property, String value) {
        if (value.isEmpty()) System.clearProperty(property);
        else System.setProperty(property, value);
    }
}
