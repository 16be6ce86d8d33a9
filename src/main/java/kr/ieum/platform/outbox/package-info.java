/** Telling the world outside, after the commit and at least once. */
@NullMarked
package kr.ieum.platform.outbox;

import org.jspecify.annotations.NullMarked;
