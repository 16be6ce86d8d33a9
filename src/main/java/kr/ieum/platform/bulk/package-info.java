/**
 * Files of many things: read line by line as they come in, and answered line by line. However long a file is, no more of
 * it is in memory than one portion; a line that is broken costs only itself.
 */
@NullMarked
package kr.ieum.platform.bulk;

import org.jspecify.annotations.NullMarked;
