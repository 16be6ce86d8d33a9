/**
 * What firm and supplier cannot settle by themselves: a firm asks for money back, or either side disputes an order.
 *
 * <p>The other side answers by a day the version sets. Where they agree the money moves; where they do not, two reviewers
 * decide by another day; until then who opened it may take it back. A dispute stops the order's clock from its first
 * minute. An order has one open request at a time.
 */
@NullMarked
package kr.ieum.order.request;

import org.jspecify.annotations.NullMarked;
