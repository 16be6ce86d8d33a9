/**
 * Pages of the agency's people: what waits for a decision, what one person has decided and a second must see, and what is
 * paid. Every page works without script; a second person agrees to the very words of the first with one button.
 *
 * <p>All stand under the one path {@code /staff}, so that none hides another. They ask {@code ApplicationReviews},
 * {@code ApprovalReviews}, {@code ListingReviews}, {@code Settlements} and {@code Claims}, which hold the rules.
 */
@NullMarked
package kr.ieum.web.staff;

import org.jspecify.annotations.NullMarked;
