package kr.ieum.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks the table against the law: Article 3 of the regulation as it stood on each holiday. */
class HolidayTableTest {
    private final List<Holiday> table = HolidayTable.read();

    @Test
    void substituteDaysAreWhatTheLawMakesOfTheOthers() {
        Map<LocalDate, List<Holiday>> ordinary = table.stream()
                .filter(holiday -> holiday.kind() != Holiday.Kind.SUBSTITUTE)
                .collect(Collectors.groupingBy(Holiday::day));
        Set<LocalDate> expected = new TreeSet<>();
        ordinary.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Holiday::day))
                .filter(holiday -> isReplaced(holiday, ordinary.getOrDefault(holiday.day(), List.of())))
                .forEach(holiday -> expected.add(firstFreeDay(holiday.day(), ordinary.keySet(), expected)));

        assertThat(table.stream()
                        .filter(holiday -> holiday.kind() == Holiday.Kind.SUBSTITUTE)
                        .map(Holiday::day))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everyYearHasSeollalAndChuseokOfThreeDaysEach() {
        for (int year : years())
            for (String feast : List.of("설날", "추석"))
                assertThat(table.stream()
                                .filter(holiday -> holiday.day().getYear() == year
                                        && holiday.kind() == Holiday.Kind.LUNAR
                                        && holiday.name().startsWith(feast))
                                .map(Holiday::name))
                        .as("%s of %d", feast, year)
                        .containsExactly(feast + " 전날", feast, feast + " 다음 날");
    }

    /** The almanac of 2027 counts 24 holidays. */
    @Test
    void theYearsHaveAsManyHolidaysAsTheAlmanacCounts() {
        assertThat(table.stream().filter(holiday -> holiday.day().getYear() == 2027))
                .hasSize(24);
        assertThat(years()).containsExactly(IntStream.rangeClosed(2020, 2027).toArray());
    }

    @Test
    void isInOrderSoThatAReviewerCanReadIt() {
        assertThat(table).isSortedAccordingTo(Comparator.comparing(Holiday::day));
    }

    private int[] years() {
        return table.stream()
                .mapToInt(holiday -> holiday.day().getYear())
                .distinct()
                .toArray();
    }

    private static boolean isReplaced(Holiday holiday, List<Holiday> sameDay) {
        boolean sunday = holiday.day().getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean weekend = sunday || holiday.day().getDayOfWeek() == DayOfWeek.SATURDAY;
        boolean second = !weekend && sameDay.indexOf(holiday) > 0;
        return second || (isFeast(holiday) ? sunday : weekend && movesFromWeekends(holiday));
    }

    private static boolean isFeast(Holiday holiday) {
        return holiday.name().startsWith("설날") || holiday.name().startsWith("추석");
    }

    private static boolean movesFromWeekends(Holiday holiday) {
        return switch (holiday.name()) {
            case "어린이날" -> true;
            case "3·1절", "광복절", "개천절", "한글날" -> !holiday.day().isBefore(LocalDate.of(2021, 8, 15));
            case "부처님 오신 날", "기독탄신일" -> !holiday.day().isBefore(LocalDate.of(2023, 5, 4));
            case "노동절", "제헌절" -> true;
            default -> false;
        };
    }

    private static LocalDate firstFreeDay(LocalDate day, Set<LocalDate> holidays, Set<LocalDate> taken) {
        LocalDate free = day.plusDays(1);
        while (free.getDayOfWeek() == DayOfWeek.SATURDAY
                || free.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(free)
                || taken.contains(free)) free = free.plusDays(1);
        return free;
    }
}
