package kr.ieum.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 16);
    private final Period week = new Period(DAY, DAY.plusDays(6));

    @Test
    void bothEndsBelongToIt() {
        assertThat(week.contains(DAY.minusDays(1))).isFalse();
        assertThat(week.contains(DAY)).isTrue();
        assertThat(week.contains(DAY.plusDays(6))).isTrue();
        assertThat(week.contains(DAY.plusDays(7))).isFalse();
        assertThat(week.days()).isEqualTo(7);
    }

    @Test
    void overlapsWhatSharesADay() {
        assertThat(week.overlaps(new Period(DAY.plusDays(6), DAY.plusDays(9)))).isTrue();
        assertThat(week.overlaps(new Period(DAY.plusDays(7), DAY.plusDays(9)))).isFalse();
        assertThat(week.overlaps(new Period(DAY.minusDays(9), DAY))).isTrue();
        assertThat(week.overlaps(new Period(DAY.minusDays(9), DAY.minusDays(1))))
                .isFalse();
        assertThat(week.overlaps(new Period(DAY.plusDays(2), DAY.plusDays(3)))).isTrue();
    }

    @Test
    void mayBeOneDayButNotEndBeforeItBegins() {
        assertThat(new Period(DAY, DAY).days()).isEqualTo(1);
        assertThatThrownBy(() -> new Period(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
