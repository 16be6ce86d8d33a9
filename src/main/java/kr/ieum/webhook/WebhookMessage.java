package kr.ieum.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something an owner's system is told of, as it lies in the outbox. It keeps its id however often it is delivered, so
 * that the receiver can recognize a repetition.
 */
record WebhookMessage(UUID id, UUID ownerId, String type, Instant timestamp, Object data) {
    static final String TOPIC = "webhook";
}
