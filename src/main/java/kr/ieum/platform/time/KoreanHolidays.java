package kr.ieum.platform.time;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days public offices are closed (관공서의 공휴일에 관한 규정) and the business days between them, from the project's own
 * table, because no calendar library has Korea's lunar, substitute and temporary days. A year outside the table has its
 * weekends and the holidays that are the same each year, and nothing more: ask {@link #covers} where that matters.
 */
@Singleton
public final class KoreanHolidays {
    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(3, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 5),
            MonthDay.of(6, 6),
            MonthDay.of(7, 17),
            MonthDay.of(8, 15),
            MonthDay.of(10, 3),
            MonthDay.of(10, 9),
            MonthDay.of(12, 25));

    private final Map<LocalDate, List<Holiday>> byDay =
            HolidayTable.read().stream().collect(Collectors.groupingBy(Holiday::day));
    private final Set<Integer> years =
            byDay.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());

    /** Whether the table knows the year of this day. */
    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    public boolean isHoliday(LocalDate day) {
        return covers(day) ? byDay.containsKey(day) : EVERY_YEAR.contains(MonthDay.from(day));
    }

    /** Neither a holiday nor a weekend. */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** The day itself if it is a business day, or the first after it: where a term ends (민법 제161조). */
    public LocalDate businessDayFrom(LocalDate day) {
        return isBusinessDay(day) ? day : nextBusinessDay(day);
    }

    /** The first business day after the given day, which itself never counts. */
    public LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isBusinessDay(next)) next = next.plusDays(1);
        return next;
    }

    /**
     * The given number of business days after a day, which itself does not count (민법 제157조).
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public LocalDate plusBusinessDays(LocalDate day, int number) {
        if (number < 0) throw new IllegalArgumentException("business days must not be negative: " + number);
        LocalDate result = day;
        for (int i = 0; i < number; i++) result = nextBusinessDay(result);
        return result;
    }
}
