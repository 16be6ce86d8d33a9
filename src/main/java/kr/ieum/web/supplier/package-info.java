/**
 * Pages of a supplier's clerk: what is left to do, the way to being approved, listings and their review, files of listings,
 * orders from opening to payment, statements, the webhook, links to research and referrals. They hold no rule.
 */
@NullMarked
package kr.ieum.web.supplier;

import org.jspecify.annotations.NullMarked;
