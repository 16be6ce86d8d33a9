package kr.ieum.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the application as a quick machine would: for sixty thousand calls a test's usual client is too slow. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;

    Http(String base) {
        this.base = base;
    }

    /** @param tag the entity tag of what came, if it has one */
    record Reply(int status, JsonNode body, @Nullable String tag, String text) {
        boolean isDone() {
            return status < 300;
        }

        String get(String field) {
            return body.path(field).asText();
        }

        /** How it went in a word: 201, or 422 BALANCE_TOO_SMALL. */
        String outcome() {
            return isDone() ? Integer.toString(status) : status + " " + get("code");
        }
    }

    Reply get(String token, String path) {
        return send(request(token, path).GET());
    }

    /** Makes something, with a new key. */
    Reply post(String token, String path, Object body) {
        return send(keyed(token, path).POST(json(body)));
    }

    /** Moves what has that entity tag, with a new key. */
    Reply move(String token, String path, @Nullable String tag, @Nullable Object body) {
        HttpRequest.Builder request = keyed(token, path);
        if (tag != null) request.header("If-Match", tag);
        return send(request.POST(body == null ? HttpRequest.BodyPublishers.noBody() : json(body)));
    }

    /** Replaces what has that entity tag. */
    Reply put(String token, String path, @Nullable String tag, Object body) {
        return send(request(token, path).header("If-Match", String.valueOf(tag)).PUT(json(body)));
    }

    Reply delete(String token, String path) {
        return send(request(token, path).DELETE());
    }

    Reply xml(String token, String path, byte[] body) {
        return send(request(token, path)
                .setHeader("Content-Type", "application/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder keyed(String token, String path) {
        return request(token, path).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Reply(
                    answer.statusCode(),
                    isJson ? JSON.readTree(answer.body()) : MissingNode.getInstance(),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
