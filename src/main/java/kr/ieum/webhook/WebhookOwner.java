package kr.ieum.webhook;

import java.util.UUID;

/**
 * Whose system listens.
 *
 * @param kind as events name it, such as {@code SUPPLIER}
 */
public record WebhookOwner(String kind, UUID id) {}
