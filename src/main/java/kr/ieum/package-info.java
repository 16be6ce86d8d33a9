/** The marketplace where a public voucher meets a contactless service. Each package below is a part of the business. */
@NullMarked
package kr.ieum;

import org.jspecify.annotations.NullMarked;
