/**
 * The way of the two rushes, admission and payment: what waits is done together, in arrival order, in one transaction.
 *
 * <p>One commit and one touch of the hot budget row serve hundreds of firms, where one transaction a request would make
 * them queue for hours, as they did on 14 July 2021.
 */
@NullMarked
package kr.ieum.platform.batch;

import org.jspecify.annotations.NullMarked;
