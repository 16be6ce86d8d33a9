package kr.ieum.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One HTTP call to somebody's system. Redirects are not followed: they could lead into our own network. */
@ApplicationScoped
class WebhookCall {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What came back; delivered when there is no failure. */
    record Answer(@Nullable Integer status, @Nullable String failure) {}

    Answer post(String url, UUID id, long timestamp, String signature, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Ieum-Webhooks/1")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Answer(status, status / 100 == 2 ? null : "answered " + status);
        } catch (HttpTimeoutException late) {
            return new Answer(null, "no answer in time");
        } catch (IOException failed) {
            return new Answer(null, "no connection");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted");
        }
    }
}
