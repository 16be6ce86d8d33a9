package kr.ieum.web.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/**
 * A moment the board can be asked as of.
 *
 * @param asOf as the address has it: the day whose beginning it is
 */
record PastMoment(String asOf, String label) {
    private static final int MONTHS = 12;
    private static final int YEARS = 4;

    /** The beginnings of months and years gone by, the latest first, and what the address asks for if it is another. */
    static List<PastMoment> before(LocalDate today, @Nullable String asked) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        List<PastMoment> all = new ArrayList<>(Stream.concat(
                        IntStream.range(0, MONTHS).mapToObj(month::minusMonths),
                        IntStream.range(0, YEARS).mapToObj(year::minusYears))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .map(day -> new PastMoment(day.toString(), Here.here().day(day)))
                .toList());
        if (asked != null && all.stream().noneMatch(each -> each.asOf().equals(asked)))
            all.add(0, new PastMoment(asked, asked));
        return all;
    }
}
