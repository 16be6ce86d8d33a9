/** Ids for machines (UUIDv7) and short codes for people. */
@NullMarked
package kr.ieum.platform.id;

import org.jspecify.annotations.NullMarked;
