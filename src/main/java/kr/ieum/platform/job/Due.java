package kr.ieum.platform.job;

import java.util.List;

/**
 * What a clock has to act on, in an order of its own. Both are asked in a transaction.
 *
 * @param <T> names a thing, and its place in the order
 */
public interface Due<T> {
    /** How many there are, so that progress can be told. */
    long count();

    /** The first of them behind a place, at most so many; ids only, because they are locked later. */
    List<T> behind(T last, int most);
}
