package kr.ieum.dev;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Many at once who each want something, and come again with the same key, at any door, until they know what became of
 * it: when nobody answers (killed), at 503 (the database is away) and at 409 (the same key is at work elsewhere).
 */
final class Insistence {
    private static final int AT_ONCE = 48;
    private static final long PAUSE_MILLIS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final IntFunction<String> doors;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> sentAway = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();

    /** A request to make something, that may be sent again. */
    record Errand(String key, String token, String path, String body) {}

    /** @param doors where to go at which attempt */
    Insistence(IntFunction<String> doors) {
        this.doors = doors;
    }

    /** Sends all of them out. @return what ends when all know */
    Future<?> send(List<Errand> errands) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1);
        return threads.submit(() -> {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                running.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < errands.size(); at = next.getAndIncrement())
                        insist(errands.get(at), at);
                    return null;
                }));
            try {
                for (Future<?> each : running) each.get(10, TimeUnit.MINUTES);
            } finally {
                threads.shutdownNow();
            }
            return null;
        });
    }

    /** How many answers have come, also those that were known before. */
    int answered() {
        return answered.get();
    }

    /** How many of them were given from memory. */
    int known() {
        return known.get();
    }

    /** What was answered, by key. */
    Map<String, String> answers() {
        return answers;
    }

    /** Answers nobody should get, among them two different ones to one key. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Why so many had to come again. */
    Map<String, AtomicInteger> sentAway() {
        return sentAway;
    }

    private void insist(Errand errand, int number) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        for (int attempt = number; Instant.now().isBefore(end); attempt++) {
            try {
                HttpResponse<String> answer =
                        client.send(request(doors.apply(attempt), errand), HttpResponse.BodyHandlers.ofString());
                if (isTold(errand, answer)) return;
            } catch (IOException nobody) {
                away("nobody there");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        wrong.add("no answer to " + errand.path());
    }

    private static HttpRequest request(String door, Errand errand) {
        return HttpRequest.newBuilder(URI.create(door + errand.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + errand.token())
                .header("Idempotency-Key", errand.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(errand.body()))
                .build();
    }

    private boolean isTold(Errand errand, HttpResponse<String> answer) {
        if (answer.statusCode() != 201) return isFinal(answer);
        String before = answers.putIfAbsent(errand.key(), answer.body());
        if (before != null && !before.equals(answer.body())) wrong.add(before + " and then " + answer.body());
        if (answer.headers().firstValue("Idempotency-Hit").isPresent()) known.incrementAndGet();
        answered.incrementAndGet();
        return true;
    }

    private boolean isFinal(HttpResponse<String> answer) {
        boolean problem = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        String code = problem ? JsonPath.from(answer.body()).getString("code") : "";
        away(answer.statusCode() + " " + code);
        if (code.equals("IDEMPOTENCY_KEY_IN_USE")) return false;
        if (answer.statusCode() == 503
                && code.equals("BUSY")
                && answer.headers().firstValue("Retry-After").isPresent()) return false;
        wrong.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        return answer.statusCode() < 500;
    }

    private void away(String why) {
        sentAway.computeIfAbsent(why, first -> new AtomicInteger()).incrementAndGet();
    }
}
