/**
 * Pacts (다자간 협약): where a programme finds its suppliers first, a firm and its suppliers agree on what is to be bought
 * before there is a voucher. The firm writes it from plans that are for sale; every supplier signs the same content, and
 * only then can the firm apply with it. What is written is never changed: another pact is another one.
 */
@NullMarked
package kr.ieum.pact;

import org.jspecify.annotations.NullMarked;
