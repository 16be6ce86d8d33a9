package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sample people at their desks: each logs in and works over the application's own API, as anybody would. */
final class SampleOffice {
    /** In the order of their names, so that the same request is the same text at every start. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String tokenEndpoint;
    private final Map<String, String> tokens = new HashMap<>();

    SampleOffice(String api, String tokenEndpoint) {
        this.api = api;
        this.tokenEndpoint = tokenEndpoint;
    }

    JsonNode get(String person, String path) throws IOException, InterruptedException {
        return JSON.readTree(good(send(as(person, path).GET())).body());
    }

    boolean exists(String person, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(as(person, path).GET());
        return answer.statusCode() != 404 && good(answer).statusCode() == 200;
    }

    /** Makes something under a key that stays the same at every start. */
    JsonNode post(String person, String path, Object body) throws IOException, InterruptedException {
        return postFor("", person, path, body);
    }

    /** The same for what is asked more than once in the same words: the occasion tells one from the other. */
    JsonNode postFor(String occasion, String person, String path, Object body)
            throws IOException, InterruptedException {
        return JSON.readTree(
                good(keyed(as(person, path), person + path + occasion, body)).body());
    }

    /**
     * Moves a thing from what it is now; the move is its path after the thing's. Somebody else may change the thing in
     * between, and a refusal is kept under its key like any answer, so another try has another key.
     */
    JsonNode move(String person, String thing, String move, @Nullable Object body)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            String tag = good(send(as(person, thing).GET()))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            HttpResponse<String> answer =
                    keyed(as(person, thing + move).header("If-Match", tag), person + thing + move + attempt, body);
            if (answer.statusCode() != 412 || attempt == 5)
                return JSON.readTree(good(answer).body());
        }
    }

    /** Makes a thing at its own path, unless it is there. */
    void put(String person, String path, String type, String body) throws IOException, InterruptedException {
        if (exists(person, path)) return;
        good(send(as(person, path)
                .header("Content-Type", type)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body))));
    }

    /** Sends what a bank has written. */
    void xml(String person, String path, String message) throws IOException, InterruptedException {
        good(send(as(person, path)
                .header("Content-Type", "application/xml; charset=UTF-8")
                .POST(BodyPublishers.ofString(message))));
    }

    /** A document as it is, such as a payment file. */
    String text(String person, String path) throws IOException, InterruptedException {
        return good(send(as(person, path).GET())).body();
    }

    /** Asks again until it is so: some things are done by the clock or in the background. */
    void await(String person, String path, Predicate<JsonNode> so) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.test(get(person, path))) {
            if (System.nanoTime() > end) throw new IOException("not as awaited: " + path);
            Thread.sleep(100);
        }
    }

    /** Asks somebody else on this machine. */
    String ask(String url, String body) throws IOException, InterruptedException {
        return good(send(HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))))
                .body();
    }

    private HttpResponse<String> keyed(HttpRequest.Builder request, String act, @Nullable Object body)
            throws IOException, InterruptedException {
        String text = body == null ? "" : JSON.writeValueAsString(body);
        UUID key = UUID.nameUUIDFromBytes((act + text).getBytes(StandardCharsets.UTF_8));
        if (body != null) request.header("Content-Type", "application/json");
        return send(request.header("Idempotency-Key", "sample-" + key)
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder as(String person, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token(person));
    }

    private String token(String person) throws IOException, InterruptedException {
        String known = tokens.get(person);
        if (known != null) return known;
        String password = SamplePeople.all().password();
        String form = "grant_type=password&client_id=ieum-swagger&username=" + person + "&password=" + password;
        String token =
                JSON.readTree(ask(tokenEndpoint, form)).path("access_token").asText();
        tokens.put(person, token);
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() < 300) return answer;
        throw new IOException(
                answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
}
