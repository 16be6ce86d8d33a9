package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** Rounds for stories over HTTP, under the real rule documents. */
public final class Rounds {
    private static final String FINANCE = Tokens.of("finance.kim");
    private static final String SECOND_FINANCE = Tokens.of("finance.choi");

    private Rounds() {}

    /** A round of the untact voucher that is open now. @return its id */
    public static String open(String version, long budget) {
        return open(version, budget, Instant.now());
    }

    /** @param now what the clock of the application says */
    public static String open(String version, long budget, Instant now) {
        publish(version);
        return open(version, budget, now, Duration.ofDays(400));
    }

    /** A round under the rules of 2023, which select by score; its window is open for half an hour. @return its id */
    static String openScored(long budget) {
        return openScored("2023", budget, Instant.now());
    }

    static String openScored(String version, long budget, Instant now) {
        publish(version);
        return open(version, budget, now, Duration.ofMinutes(30));
    }

    /** A round under a version of our own: the document of a real year with a few lines changed. @return its id */
    static String openUnder(String version, String year, UnaryOperator<String> changes, long budget) {
        return openUnder(version, year, changes, budget, Instant.now());
    }

    /** @param now what the clock of the application says */
    public static String openUnder(
            String version, String year, UnaryOperator<String> changes, long budget, Instant now) {
        String named = document(year).replace("version: \"" + year + "\"", "version: \"" + version + "\"");
        publish(version, changes.apply(named));
        return open(version, budget, now, Duration.ofDays(400));
    }

    /** A round of a programme of our own, under the untact voucher's rules of 2021 and that body's name. @return its id */
    public static String openAs(String programme, String issuer, long budget, Instant now) {
        String document = document("2021")
                .replaceFirst("(?m)^programme: .*$", "programme: " + programme)
                .replaceFirst("(?ms)^(issuer:\\s+ko: )[^\n]+", "$1" + issuer);
        publish(programme, "2021", document);
        return open(programme, "2021", budget, now, Duration.ofDays(400));
    }

    private static String open(String version, long budget, Instant now, Duration window) {
        return open(Supply.PROGRAMME, version, budget, now, window);
    }

    /** A round of any programme whose version is published, open now. @return its id */
    static String open(String programme, String version, long budget, Instant now, Duration window) {
        String round = post(
                        Supply.REVIEWER,
                        "/api/v1/rounds",
                        Map.of(
                                "programme",
                                programme,
                                "ruleVersion",
                                version,
                                "name",
                                "차수 " + now,
                                "opensAt",
                                now.minusSeconds(60).toString(),
                                "closesAt",
                                now.plus(window).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        fund(round, budget);
        awaitOpen(round);
        return round;
    }

    /** How much of the round nobody has been promised yet. */
    static long unpromised(String round) {
        return account("ROUND_BUDGET", null, round);
    }

    /** What an account of that kind holds and is not held out of it; nothing when it was never used. */
    public static long account(String kind, @Nullable String share, String owner) {
        return get(FINANCE, "/api/v1/ledger/accounts?kind=" + kind + "&owner=" + owner)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(account -> share == null || share.equals(account.get("share")))
                .mapToLong(account -> ((Number) account.get("available")).longValue())
                .sum();
    }

    static void fund(String round, long budget) {
        Map<String, Object> amount = Map.of("amount", budget);
        post(FINANCE, "/api/v1/rounds/" + round + "/funding", amount).then().statusCode(202);
        post(SECOND_FINANCE, "/api/v1/rounds/" + round + "/funding", amount)
                .then()
                .statusCode(200);
    }

    /** The clock that opens rounds is hastened where it runs in this process. */
    private static void awaitOpen(String round) {
        if (Arc.container() != null) Arc.container().instance(Jobs.class).get().runNow("rounds");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!"OPEN".equals(get(Supply.REVIEWER, "/api/v1/rounds/" + round).path("status"))) {
            if (Instant.now().isAfter(end)) throw new AssertionError("the round did not open");
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    public static void publish(String version) {
        publish(version, document(version));
    }

    /** Writes, reviews and publishes a version, once. */
    private static void publish(String version, String document) {
        publish(Supply.PROGRAMME, version, document);
    }

    /** As the staff does it: one writes, another reviews and publishes. Once. */
    static synchronized void publish(String programme, String version, String document) {
        String path = "/api/v1/programmes/" + programme + "/versions/" + version;
        if ("PUBLISHED".equals(get(Supply.REVIEWER, path).path("status"))) return;
        String hash = put(Supply.REVIEWER, path, document);
        Supply.move(Supply.SECOND_REVIEWER, path, "/review", Map.of("contentHash", hash))
                .then()
                .statusCode(200);
        Supply.move(Supply.SECOND_REVIEWER, path, "/publication", Map.of("contentHash", hash))
                .then()
                .statusCode(200);
    }

    /** Writes a new draft. @return the hash of its content */
    static String write(String token, String version, String document) {
        return put(token, "/api/v1/programmes/untact/versions/" + version, document);
    }

    private static String put(String token, String path, String document) {
        int written = given().auth()
                .oauth2(token)
                .contentType("application/yaml; charset=UTF-8")
                .header("If-None-Match", "*")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put(path)
                .statusCode();
        assertThat(written).isEqualTo(200);
        return get(Supply.REVIEWER, path).path("contentHash");
    }

    public static String document(String version) {
        return document(Supply.PROGRAMME, version);
    }

    static String document(String programme, String version) {
        String name = "/programmes/" + programme + "-" + version + ".yaml";
        try (InputStream file = Rounds.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
