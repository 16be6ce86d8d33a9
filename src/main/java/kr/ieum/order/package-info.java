/**
 * Voucher money spent on a plan: paid, provisioned, used, confirmed; or cancelled, disputed, refunded.
 *
 * <p>Paying holds money of both shares; confirming posts it to the supplier; anything else voids it. The subsidy is
 * earned by proven use; what is not used for too long is taken back. Subsidy and own share never mix, and VAT is on
 * neither. What was agreed before there was a voucher, and what is paid in parts, is paid part by part. What the two sides cannot settle is in {@code order.request}, files of usage in {@code order.usage}. Uses {@code voucher}, {@code pact}, {@code catalogue},
 * {@code programme}, {@code supplier}, {@code firm}, {@code ledger}, {@code audit}, {@code identity} and
 * {@code platform}.
 */
@NullMarked
package kr.ieum.order;

import org.jspecify.annotations.NullMarked;
