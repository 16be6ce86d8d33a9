package kr.ieum.platform.taxoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Leaves a tax office that is down in peace: after some failures in a row nobody asks until a rest is over, and then one
 * call tries. An answer that says no is an answer, not a failure.
 */
final class CircuitBreaker {
    private final Clock clock;
    private final int tolerated;
    private final Duration rest;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    /** @param tolerated failures in a row after which it rests */
    CircuitBreaker(Clock clock, int tolerated, Duration rest) {
        this.clock = clock;
        this.tolerated = tolerated;
        this.rest = rest;
    }

    /** @throws TaxOfficeUnavailable at once while it rests; otherwise what the call throws */
    <T> T guard(Supplier<T> call) {
        admit();
        try {
            T answer = call.get();
            answered();
            return answer;
        } catch (TaxOfficeUnavailable trouble) {
            if (trouble.isPassing()) failed();
            else answered();
            throw trouble;
        }
    }

    private synchronized void admit() {
        if (failures < tolerated) return;
        Instant now = clock.instant();
        if (now.isBefore(restsUntil))
            throw TaxOfficeUnavailable.because("the tax office did not answer and is not asked before " + restsUntil);
        // Whoever comes now tries for all: the others go on resting until the trial has an answer.
        restsUntil = now.plus(rest);
    }

    private synchronized void answered() {
        failures = 0;
    }

    private synchronized void failed() {
        failures++;
        restsUntil = clock.instant().plus(rest);
    }
}
