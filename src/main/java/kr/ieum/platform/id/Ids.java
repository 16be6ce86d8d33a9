package kr.ieum.platform.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes ids (UUID version 7, RFC 9562): ordered by time, so that indexes grow at one end, and made before anything is
 * stored, because bulk SQL passes Hibernate by.
 */
@ApplicationScoped
public class Ids {
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // Not clock.millis(): before JDK 19 a clock that ticks in microseconds divides by zero there.
        long time = clock.instant().toEpochMilli() << 16;
        long high = time | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
