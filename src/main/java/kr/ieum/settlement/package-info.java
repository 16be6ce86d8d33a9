/**
 * Paying suppliers what confirmed orders earned: runs, a statement for each supplier, the payment file and the bank's
 * answer.
 *
 * <p>A run collects, two finance people approve, the bank is asked once and its answer is read back. A run can be repeated
 * after a crash and pays nothing twice: an order is in at most one line that is alive. Uses {@code order},
 * {@code supplier}, {@code programme}, {@code ledger}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.settlement;

import org.jspecify.annotations.NullMarked;
