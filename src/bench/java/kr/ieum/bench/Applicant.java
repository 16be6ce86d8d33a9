package kr.ieum.bench;

import java.time.LocalDate;
import java.util.Locale;
import kr.ieum.platform.company.BusinessNumber;

/** The nth firm of the rush and its owner: always the same, so that tokens can be kept between runs. */
record Applicant(int number) {
    static final LocalDate BORN_ON = LocalDate.of(1979, 3, 14);

    String account() {
        return "rush-" + number;
    }

    String owner() {
        return String.format(Locale.ROOT, "대표%06d", number);
    }

    String businessNumber() {
        // Tax office, type, serial; the type counts the serials beyond its four digits.
        String body =
                "3%02d%02d%04d".formatted(number / 9_000 / 80 + 10, number / 9_000 % 80 + 10, number % 9_000 + 1_000);
        for (char check = '0'; check <= '9'; check++) if (BusinessNumber.isValid(body + check)) return body + check;
        throw new IllegalStateException(body);
    }
}
