/** Tests of the newcomer's ground itself, and of what it takes to be killed on: {@code mvn -Pcrash verify}. */
@NullMarked
package kr.ieum.dev;

import org.jspecify.annotations.NullMarked;
