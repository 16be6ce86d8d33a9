/**
 * The newcomer's ground: what a machine with nothing but a JDK and Maven needs so that the whole of Ieum runs, and what
 * the tests stand on. A real PostgreSQL, an identity provider with sample people, and a tax office that answers like the
 * real one. Built in by default, left out of production by {@code -Dprod}.
 */
@NullMarked
package kr.ieum.dev;

import org.jspecify.annotations.NullMarked;
