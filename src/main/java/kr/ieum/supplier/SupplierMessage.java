package kr.ieum.supplier;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a supplier's own system is told of. It keeps its id however often it is delivered, so that the receiver can
 * recognize a repetition.
 */
public record SupplierMessage(UUID id, SupplierId supplierId, String type, Instant timestamp, Object data) {
    public static final String TOPIC = "supplier-webhook";
}
