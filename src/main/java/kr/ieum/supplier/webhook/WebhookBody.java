package kr.ieum.supplier.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.supplier.SupplierId;

/** A message as it lies in the outbox, and the part of it that is sent. */
record WebhookBody(String type, Instant timestamp, JsonNode data) {

    /** The outbox's form: see {@code SupplierMessage}. */
    record Envelope(UUID id, SupplierId supplierId, String type, Instant timestamp, JsonNode data) {
        WebhookBody body() {
            return new WebhookBody(type, timestamp, data);
        }
    }
}
