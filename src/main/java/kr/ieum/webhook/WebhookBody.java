package kr.ieum.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A message as it lies in the outbox, and the part of it that is sent. */
record WebhookBody(String type, Instant timestamp, JsonNode data) {

    /** The outbox's form: see {@link WebhookMessage}. */
    record Envelope(UUID id, UUID ownerId, String type, Instant timestamp, JsonNode data) {
        WebhookBody body() {
            return new WebhookBody(type, timestamp, data);
        }
    }
}
