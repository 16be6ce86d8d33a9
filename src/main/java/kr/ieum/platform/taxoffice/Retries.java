package kr.ieum.platform.taxoffice;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Asks again when the trouble may have passed. The waits double, and are spread by half either way, so that many who
 * failed together do not come back together.
 *
 * @param attempts in all, the first included
 * @param pause about how long before the second
 */
record Retries(int attempts, Duration pause) {
    Retries {
        if (attempts < 1 || pause.isNegative()) throw new IllegalArgumentException("no such retries: " + attempts);
    }

    /** @throws TaxOfficeUnavailable of the last attempt, or of the first that asking again cannot mend */
    <T> T of(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (TaxOfficeUnavailable trouble) {
                if (!trouble.isPassing() || attempt >= attempts) throw trouble;
                sleep(waitAfter(attempt, ThreadLocalRandom.current()));
            }
        }
    }

    Duration waitAfter(int attempt, RandomGenerator random) {
        double middle = pause.toMillis() * Math.pow(2, attempt - 1);
        return Duration.ofMillis(Math.round(middle * random.nextDouble(0.5, 1.5)));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TaxOfficeUnavailable.because("interrupted while waiting to ask the tax office again");
        }
    }
}
