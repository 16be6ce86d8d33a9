/**
 * What a firm is told: an inbox of its own, and the same by mail.
 *
 * <p>A message is written in the transaction of the act it tells of, so nobody is told what did not happen and nothing
 * happens untold; the mail follows through the outbox. Messages name codes, dates and amounts, no persons. Uses
 * {@code firm}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.firm.inbox;

import org.jspecify.annotations.NullMarked;
