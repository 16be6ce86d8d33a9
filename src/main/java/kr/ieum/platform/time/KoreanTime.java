package kr.ieum.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are counted in Korea: deadlines are reckoned in Asia/Seoul, moments are stored in UTC. */
public final class KoreanTime {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private KoreanTime() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(SEOUL).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SEOUL).toInstant();
    }

    /** The first instant after the given day: a deadline "by that day" is missed from then on. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
