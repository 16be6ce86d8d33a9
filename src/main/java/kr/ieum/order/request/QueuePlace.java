package kr.ieum.order.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** A place in the queue of what must be decided; as a cursor, {@code 2021-03-05~} and the id. */
record QueuePlace(LocalDate decideBy, UUID id) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~([0-9a-f-]{36})");
    private static final QueuePlace START = new QueuePlace(LocalDate.of(1970, 1, 1), new UUID(0, 0));

    static QueuePlace of(@Nullable String cursor) {
        if (cursor == null) return START;
        Matcher parts = FORM.matcher(cursor);
        if (!parts.matches()) throw malformed();
        try {
            return new QueuePlace(LocalDate.parse(parts.group(1)), UUID.fromString(parts.group(2)));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw malformed();
        }
    }

    static String cursorOf(Request last) {
        return last.decideBy() + "~" + last.id();
    }

    private static RuntimeException malformed() {
        return CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
    }
}
