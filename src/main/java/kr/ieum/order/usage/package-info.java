/**
 * Files of proofs of use: what a supplier without a system of its own uploads once a month, for all its orders at once.
 */
@NullMarked
package kr.ieum.order.usage;

import org.jspecify.annotations.NullMarked;
