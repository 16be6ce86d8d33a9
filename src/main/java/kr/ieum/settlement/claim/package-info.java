/**
 * Money somebody owes: refunds of what was paid out already, clawbacks with their legal multiple, deposits a bank took
 * back.
 *
 * <p>A claim is no account: the ledger holds real money only. It is collected from a bank, netted from what a supplier is
 * to be paid, or set off from what is owed to a firm, and each time the money goes on to where the claim says in the same
 * transaction: a refund to the voucher, a clawback to the treasury first and then, for the multiple, to the sanctions.
 * Collected and open are what was raised, always. Clawed back and refunded of an order and share are never more than was
 * posted: the order keeps count. Claims are locked before budgets, vouchers, orders and accounts. Uses {@code order},
 * {@code supplier}, {@code firm}, {@code application}, {@code programme}, {@code ledger}, {@code audit},
 * {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.settlement.claim;

import org.jspecify.annotations.NullMarked;
