/**
 * What became of a service after its money was earned: how content the firm is, and whether it goes on using it at its own
 * cost. What firms and suppliers say here moves no money and changes no order; the board and the ranking live from it.
 *
 * <p>A firm votes once on each order it has confirmed; of its votes on a listing the latest counts, so that nobody counts
 * twice by buying twice. Use is later use only after the last day that any voucher has paid for.
 */
@NullMarked
package kr.ieum.order.afterwards;

import org.jspecify.annotations.NullMarked;
