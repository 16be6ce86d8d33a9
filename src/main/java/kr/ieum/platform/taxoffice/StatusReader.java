package kr.ieum.platform.taxoffice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;

/** Turns a row of an answer into what it says of the business asked for; a row that cannot be understood says nothing. */
final class StatusReader {
    private static final String NOT_REGISTERED = "등록되지 않은";

    private StatusReader() {}

    static Optional<TaxStatus> read(StatusMessage.Row row, BusinessNumber asked, Instant now, String source) {
        if (!asked.digits().equals(row.number())) return Optional.empty();
        return state(row)
                .map(state ->
                        new TaxStatus(asked, state, orEmpty(row.taxTypeCode()), dateOf(row.endDate()), now, source));
    }

    /** An unregistered number has no code, and words that say so; no code alone is an answer with a hole. */
    private static Optional<TaxState> state(StatusMessage.Row row) {
        String code = orEmpty(row.stateCode());
        if (code.isEmpty() && orEmpty(row.taxType()).contains(NOT_REGISTERED))
            return Optional.of(TaxState.UNREGISTERED);
        return TaxState.ofCode(code);
    }

    private static @Nullable LocalDate dateOf(@Nullable String basicDate) {
        try {
            return orEmpty(basicDate).isEmpty() ? null : LocalDate.parse(basicDate, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
