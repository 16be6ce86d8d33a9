package kr.ieum.programme;

import static kr.ieum.platform.money.Won.won;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kr.ieum.programme.RefundFormula.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ARefundTest {
    private static final LocalDate STARTS = LocalDate.of(2021, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2021, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2021-01-01,364000",
        "2021-01-08,357000",
        "2021-12-30,1000",
        "2021-12-31,0",
        "2022-01-01,0",
        "2020-12-31,365000"
    })
    void givesBackTheDaysNotYetBegun(LocalDate cancelledOn, long refund) {
        assertThat(refund(Kind.REMAINING_DAYS, 365_000, cancelledOn, true)).isEqualTo(refund);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01,110000",
        "2021-01-31,110000",
        "2021-02-01,100000",
        "2021-11-30,10000",
        "2021-12-01,0",
        "2021-12-31,0"
    })
    void orTheMonthsNotYetBegun(LocalDate cancelledOn, long refund) {
        assertThat(refund(Kind.REMAINING_MONTHS, 120_000, cancelledOn, true)).isEqualTo(refund);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-08,false,365000", "2021-01-09,false,0", "2021-01-08,true,0"})
    void givesBackEverythingOnlyUnusedAndInTheFreeWindow(LocalDate cancelledOn, boolean used, long refund) {
        assertThat(refund(Kind.NOTHING, 365_000, cancelledOn, used)).isEqualTo(refund);
    }

    @Test
    void roundsDown() {
        assertThat(refund(Kind.REMAINING_DAYS, 100, LocalDate.of(2021, 1, 2), true))
                .isEqualTo(99);
    }

    private static long refund(Kind kind, long paid, LocalDate cancelledOn, boolean used) {
        return new RefundFormula(kind, 7)
                .refundOf(won(paid), STARTS, STARTS, ENDS, cancelledOn, used)
                .amount();
    }
}
