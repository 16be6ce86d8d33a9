/**
 * What can be bought: listings by the supplier's own SKU, with their plans and prices.
 *
 * <p>What is on sale is always a version a reviewer has published. A change of text or price is a new version that is
 * reviewed again while the published one stays on sale; versions are kept for ever. A listing is sold only where its
 * supplier may sell: see {@code supplier}. Search, ranking, matching and comparison are in {@code catalogue.search}. Uses {@code supplier}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.catalogue;

import org.jspecify.annotations.NullMarked;
