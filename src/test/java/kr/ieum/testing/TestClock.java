package kr.ieum.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock of the application under test: the real time, or stopped where a test has put it. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    private volatile @Nullable Instant stoppedAt;

    /** From now on it is that moment and stays it. */
    public void set(Instant moment) {
        stoppedAt = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Later by so much, and stopped there. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** The real time again. Do it after each test that moved the clock: the application is shared. */
    public void reset() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped != null ? stopped : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask KoreanTime for days");
    }
}
