/**
 * Where companies and bodies outside want to be told of events, and the telling.
 *
 * <p>Messages follow Standard Webhooks: an id that stays the same however often it is delivered, a timestamp, and an
 * HMAC over both and the body. Delivery is at least once, through the outbox. No address inside our own network is ever
 * called. The rooms above say whose webhook it is and who may touch it. Uses {@code audit}, {@code identity} and
 * {@code platform}.
 */
@NullMarked
package kr.ieum.webhook;

import org.jspecify.annotations.NullMarked;
