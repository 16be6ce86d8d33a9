/**
 * Where suppliers want to be told of events, and the telling.
 *
 * <p>Messages follow Standard Webhooks: an id that stays the same however often it is delivered, a timestamp, and an
 * HMAC over both and the body. Delivery is at least once, through the outbox. No address inside our own network is ever
 * called. Uses the rest of {@code supplier}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.supplier.webhook;

import org.jspecify.annotations.NullMarked;
