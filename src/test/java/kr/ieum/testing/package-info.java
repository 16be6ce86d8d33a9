/** What tests stand on: the newcomer's ground once per run, tokens for anyone, and a clock that can be moved. */
@NullMarked
package kr.ieum.testing;

import org.jspecify.annotations.NullMarked;
