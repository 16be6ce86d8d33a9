package kr.ieum.bench;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the crowd counts. Waits are of the whole visit: from the first try to the answer, in microseconds. */
final class Tally {
    private static final long LONGEST_MICROS = 3_600_000_000L;

    private final Histogram waits = new Histogram(LONGEST_MICROS, 3);
    private final Histogram looks = new Histogram(LONGEST_MICROS, 3);
    private final Map<String, Long> outcomes = new TreeMap<>();

    void answered(Answer answer, long micros) {
        waits.recordValue(Math.min(micros, LONGEST_MICROS));
        outcomes.merge(answer.status() + " " + answer.outcome(), 1L, Long::sum);
    }

    void looked(int status, long micros) {
        looks.recordValue(Math.min(micros, LONGEST_MICROS));
        outcomes.merge("look " + status, 1L, Long::sum);
    }

    /** Somebody had to come again, because of that. */
    void again(String why) {
        outcomes.merge("again: " + why, 1L, Long::sum);
    }

    long operations() {
        return waits.getTotalCount() + looks.getTotalCount();
    }

    Summary summary(double seconds) {
        return new Summary(
                waits.getTotalCount(),
                looks.getTotalCount(),
                seconds,
                millis(waits, 50),
                millis(waits, 95),
                millis(waits, 99),
                millis(waits, 99.9),
                millis(looks, 50),
                millis(looks, 99),
                outcomes);
    }

    private static double millis(Histogram of, double percentile) {
        return of.getTotalCount() == 0 ? 0 : of.getValueAtPercentile(percentile) / 1e3;
    }

    /** Waits in milliseconds. */
    record Summary(
            long answered,
            long looked,
            double seconds,
            double p50,
            double p95,
            double p99,
            double p999,
            double lookP50,
            double lookP99,
            Map<String, Long> outcomes) {}
}
