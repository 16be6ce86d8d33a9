/**
 * Finding what fits: search in Korean as people type it, ranking that favours nobody, matching, comparison.
 *
 * <p>PostgreSQL holds the truth; each instance keeps an index of what is on sale beside it, follows the changes within
 * seconds and says how far it is. What is shown is read from PostgreSQL again. No place can be bought: the ranking is
 * written down in {@code src/docs/decisions} and explained with every hit. Uses the rest of {@code catalogue},
 * {@code supplier}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.catalogue.search;

import org.jspecify.annotations.NullMarked;
