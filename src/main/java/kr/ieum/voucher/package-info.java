/**
 * Granted money: vouchers, their balance by share and their clocks.
 *
 * <p>A voucher's money lives in the ledger, subsidy and own share apart. A voucher ends once; what is left then, and what
 * comes back later, goes home in the same transaction: subsidy to the round while it is open, else to the treasury, and
 * the own share to the firm. Uses {@code programme}, {@code firm}, {@code ledger}, {@code audit}, {@code identity} and
 * {@code platform}.
 */
@NullMarked
package kr.ieum.voucher;

import org.jspecify.annotations.NullMarked;
