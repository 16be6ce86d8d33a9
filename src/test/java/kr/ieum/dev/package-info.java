/** Tests of the newcomer's ground itself. */
@NullMarked
package kr.ieum.dev;

import org.jspecify.annotations.NullMarked;
