/** Refusals and their one way out to HTTP (RFC 9457). */
@NullMarked
package kr.ieum.platform.problem;

import org.jspecify.annotations.NullMarked;
