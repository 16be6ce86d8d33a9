package kr.ieum.web;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** How values are written on pages. */
@TemplateExtension
final class Written {
    private Written() {}

    /** Grouped, with what it is. */
    static String written(Won won) {
        return Here.here().english() ? "₩" + won : won + "원";
    }

    static String joined(List<String> many) {
        return String.join(", ", many);
    }

    /** A value of a comparison. */
    static String cell(@Nullable Object value) {
        if (value == null) return "–";
        if (value instanceof Boolean yes) return yes ? "○" : "–";
        return value instanceof Long number ? String.format(Locale.ROOT, "%,d", number) : value.toString();
    }

    static String dayOr(@Nullable LocalDate day) {
        return day == null ? "–" : Here.here().day(day);
    }

    static String written(Long won) {
        return written(Won.won(won));
    }
}
