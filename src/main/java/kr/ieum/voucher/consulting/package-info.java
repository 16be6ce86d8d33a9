/**
 * Where a programme begins with a consultant: what he found at the firm and which categories he advises to buy. Written
 * once for a voucher and never changed; until then nothing can be bought with it, and afterwards only what was advised.
 */
@NullMarked
package kr.ieum.voucher.consulting;

import org.jspecify.annotations.NullMarked;
