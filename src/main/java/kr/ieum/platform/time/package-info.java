/** The clock everything is timed by, and Korean days. */
@NullMarked
package kr.ieum.platform.time;

import org.jspecify.annotations.NullMarked;
