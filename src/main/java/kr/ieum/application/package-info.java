/**
 * From "may I have one?" to a voucher that can pay: pre-check, application, review, admission to a round, waiting list,
 * and the deposit of the firm's own share.
 *
 * <p>The pre-check and the application are judged by the same code. An application keeps the facts, the rule version and
 * the verdict it was decided by, for ever. Money that returns to an open round serves the waiting list before anyone
 * new; of a part of the budget that is kept for certain firms, those wait for it in a line of their own. Uses {@code
 * voucher}, {@code pact}, {@code referral}, {@code programme}, {@code firm}, {@code ledger}, {@code audit}, {@code identity} and
 * {@code platform}.
 */
@NullMarked
package kr.ieum.application;

import org.jspecify.annotations.NullMarked;
