package kr.ieum.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what the application does in the background, for a bounded time. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    static <T> T until(String what, Supplier<T> ask, Predicate<T> isThere) {
        Instant end = Instant.now().plus(LONGEST);
        T answer = ask.get();
        while (!isThere.test(answer)) {
            if (Instant.now().isAfter(end)) throw new AssertionError("in vain: " + what);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            answer = ask.get();
        }
        return answer;
    }
}
