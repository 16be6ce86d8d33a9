/** Plain SQL over arrays, for what one statement does better than a loop. */
@NullMarked
package kr.ieum.platform.database;

import org.jspecify.annotations.NullMarked;
