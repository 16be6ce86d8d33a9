/** Whole won and how a price divides into supply and VAT. */
@NullMarked
package kr.ieum.platform.money;

import org.jspecify.annotations.NullMarked;
