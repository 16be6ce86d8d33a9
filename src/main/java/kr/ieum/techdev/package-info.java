/**
 * What public research has brought forth (기술개발 성과): outputs, as the ministries register them, and their
 * demonstrations (실증). {@code techdev.link} says which listings carry them.
 *
 * <p>An output is known by its ministry and the ministry's own number; only partners of that ministry write it, and what
 * is said of it may be read by everybody, except who holds licences and what evidence there is. Whoever performed the
 * project may sell what came of it, and whoever holds a licence, as long as the rights last: nobody else. Of every change
 * whoever goes by an output is told in the same transaction, by {@link kr.ieum.techdev.OutputsChanged}. Uses
 * {@code audit}, {@code identity} and {@code platform}; {@code techdev.link} also {@code catalogue} and {@code supplier}.
 */
@NullMarked
package kr.ieum.techdev;

import org.jspecify.annotations.NullMarked;
