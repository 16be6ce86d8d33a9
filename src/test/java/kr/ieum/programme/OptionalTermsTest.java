package kr.ieum.programme;

import static kr.ieum.platform.money.Won.won;
import static kr.ieum.programme.RuleSetFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms none of the four years has, but other programmes do. */
class OptionalTermsTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Terms TERMS = RuleSet.parse(document("2021")
                    .replace("caps:\n", """
                            caps:
                              byCategoryWon:
                                CARE: { value: 1_500_000, unverified: true }
                              ordersPerCategory: { value: 1, unverified: true }
                            """)
                    .replace("clocks:\n", "clocks:\n  useEndsOn: { value: 2021-12-10, unverified: true }\n"))
            .terms();

    @Test
    void limitACategory() {
        assertThat(TERMS.caps().limitOf("CARE")).contains(won(1_500_000));
        assertThat(TERMS.caps().limitOf("EDUTECH")).isEmpty();
        assertThat(TERMS.caps().ordersPerCategory()).isEqualTo(1);
        assertThat(TERMS.category("CARE")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01,2021-12-10", "2020-12-10,2021-12-09", "2020-12-11,2021-12-10", "2020-12-12,2021-12-10"})
    void endAllUseOnOneDay(LocalDate startedOn, LocalDate end) {
        assertThat(TERMS.clocks().useUntil(startedOn)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-04,2021-03-05", "2021-03-05,2021-03-08", "2021-03-06,2021-03-08"})
    void countBusinessDaysForOpeningAService(LocalDate paidOn, LocalDate by) {
        assertThat(TERMS.clocks().provisionBy(paidOn, day -> !WEEKEND.contains(day.getDayOfWeek())))
                .isEqualTo(by);
    }
}
