/**
 * Pages for everybody, without logging in: what vouchers there are, whether one may have one, and what can be bought.
 */
@NullMarked
package kr.ieum.web.open;

import org.jspecify.annotations.NullMarked;
