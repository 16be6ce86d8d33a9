/**
 * Pages of a firm's owner, made for a telephone: what is left to do, registering, applying, the voucher, finding a service
 * and paying, and what becomes of an order. They hold no rule and ask no more than the rooms below cannot know.
 */
@NullMarked
package kr.ieum.web.firm;

import org.jspecify.annotations.NullMarked;
