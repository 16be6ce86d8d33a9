/**
 * Which listings carry which outputs of public research: claimed by the supplier, confirmed or rejected by the output's
 * ministry.
 *
 * <p>No link stands confirmed without a right to the output: it is looked at in the transaction that confirms it and in
 * every one that changes the output, and the output's row is locked in both, so that one of the two comes first. A right
 * that ends with a day ends the badge that very day; {@code lapse-output-links} writes it down afterwards. A confirmed
 * link is a badge on the listing, which {@code catalogue} keeps.
 */
@NullMarked
package kr.ieum.techdev.link;

import org.jspecify.annotations.NullMarked;
