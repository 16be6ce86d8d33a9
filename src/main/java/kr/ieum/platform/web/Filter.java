package kr.ieum.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.time.TimeBounds;
import org.jspecify.annotations.Nullable;

/** Query parameters turned into SQL conditions: an absent one asks nothing, a malformed one is refused by its name. */
public final class Filter {
    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    public Filter with(String condition, Object value) {
        conditions.append(" and ").append(condition);
        values.add(value);
        return this;
    }

    public Filter uuid(String condition, String parameter, @Nullable String text) {
        if (text == null) return this;
        try {
            return with(condition, UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", parameter, "expected", "UUID");
        }
    }

    public Filter moment(String condition, String parameter, @Nullable String text) {
        Instant moment = instant(parameter, text);
        return moment == null ? this : with(condition, moment);
    }

    public Filter text(String condition, @Nullable String text) {
        return text == null ? this : with(condition, text);
    }

    /** A condition for yes and one for no. */
    public Filter either(String yes, String no, String parameter, @Nullable String text) {
        if (text == null) return this;
        if (!text.equals("true") && !text.equals("false"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", parameter, "expected", "true, false");
        conditions.append(" and ").append(text.equals("true") ? yes : no);
        return this;
    }

    public <E extends Enum<E>> Filter constant(
            String condition, String parameter, @Nullable String text, Class<E> type) {
        if (text == null) return this;
        try {
            return with(condition, Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.INVALID_PARAMETER.with(
                    "parameter", parameter, "expected", List.of(type.getEnumConstants()));
        }
    }

    /** Before a place, going back in time: comes last. */
    public Filter newestFirst(String id, UUID before, int most) {
        with(id + " < ?", before);
        conditions.append(" order by ").append(id).append(" desc limit ?");
        values.add(most);
        return this;
    }

    public String conditions() {
        return conditions.toString();
    }

    public Object[] values() {
        return values.toArray();
    }

    /** ISO 8601 with an offset, or a day, which means its beginning in Korea. */
    public static @Nullable Instant instant(String parameter, @Nullable String text) {
        if (text == null) return null;
        try {
            return TimeBounds.within(
                    text.length() == 10
                            ? KoreanTime.startOf(LocalDate.parse(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", parameter, "expected", "2021-02-19T00:00:00Z");
        }
    }

    /** As PostgreSQL writes it; an absent moment is after all others. */
    public static String orForever(@Nullable Instant moment) {
        return moment == null ? "infinity" : moment.toString();
    }
}
