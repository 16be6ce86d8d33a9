/** Plain SQL over arrays, for what one statement does better than a loop; and what is kept as JSON. */
@NullMarked
package kr.ieum.platform.database;

import org.jspecify.annotations.NullMarked;
