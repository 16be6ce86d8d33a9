package kr.ieum.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanHolidaysTest {
    private final KoreanHolidays holidays = new KoreanHolidays();

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-08-17", "2021-08-16", "2022-03-09", "2023-10-02", "2025-06-03", "2026-05-01", "2027-02-09"
            })
    void isHoliday(String day) {
        assertThat(holidays.isHoliday(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-05-01", "2025-07-17", "2021-02-15", "2026-09-28", "2022-12-26", "2021-12-27"})
    void isNoHoliday(String day) {
        assertThat(holidays.isHoliday(LocalDate.parse(day))).isFalse();
    }

    @Test
    void chuseokOf2025IsSevenDaysWithoutBusiness() {
        assertThat(holidays.nextBusinessDay(LocalDate.of(2025, 10, 2))).isEqualTo("2025-10-10");
        assertThat(holidays.plusBusinessDays(LocalDate.of(2025, 10, 2), 2)).isEqualTo("2025-10-13");
    }

    @Test
    void aTermThatEndsOnAHolidayEndsOnTheNextBusinessDay() {
        assertThat(holidays.businessDayFrom(LocalDate.of(2021, 8, 14))).isEqualTo("2021-08-17");
        assertThat(holidays.businessDayFrom(LocalDate.of(2021, 8, 17))).isEqualTo("2021-08-17");
        assertThat(holidays.nextBusinessDay(LocalDate.of(2021, 8, 17))).isEqualTo("2021-08-18");
    }

    @Test
    void noBusinessDaysLaterIsTheDayItself() {
        LocalDate sunday = LocalDate.of(2021, 8, 15);
        assertThat(holidays.plusBusinessDays(sunday, 0)).isEqualTo(sunday);
        assertThatThrownBy(() -> holidays.plusBusinessDays(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outsideTheTableOnlyWeekendsAndTheHolidaysOfEveryYearAreKnown() {
        LocalDate christmas = LocalDate.of(2028, 12, 25);
        assertThat(holidays.covers(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(holidays.covers(christmas)).isFalse();
        assertThat(holidays.isHoliday(christmas)).isTrue();
        assertThat(holidays.isBusinessDay(christmas.plusDays(1))).isTrue();
    }
}
