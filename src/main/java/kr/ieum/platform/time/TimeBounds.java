package kr.ieum.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The times anything here can be about: later or earlier ones are mistakes, and neither Java nor PostgreSQL reckons with all. */
public final class TimeBounds {
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private TimeBounds() {}

    /** @throws DateTimeException when the day is before 1800 or after 2999 */
    public static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST))
            throw new DateTimeException("not between " + FIRST + " and " + LAST + ": " + day);
        return day;
    }

    /** @throws DateTimeException when the moment is before 1800 or after 2999 */
    public static Instant within(Instant moment) {
        boolean outside = moment.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                || moment.isAfter(LAST.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (outside) throw new DateTimeException("not between " + FIRST + " and " + LAST + ": " + moment);
        return moment;
    }
}
