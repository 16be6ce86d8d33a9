package kr.ieum.platform.job;

import java.util.List;

/**
 * Things that are due, and what is done with them.
 *
 * @param first the place before all others
 * @param <T> as in {@link Due}
 */
public record Sweep<T>(Due<T> due, T first, Act<T> act) {

    /** What is done with some hundreds of things in one transaction. */
    @FunctionalInterface
    public interface Act<T> {
        /** Locks them and looks again whether they are still due. May be asked again with fewer when it throws. */
        void on(List<T> some);
    }

    public static Sweep<Late> late(Due<Late> due, Act<Late> act) {
        return new Sweep<>(due, Late.NOTHING_YET, act);
    }
}
