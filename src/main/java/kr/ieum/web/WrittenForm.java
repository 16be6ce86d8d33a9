package kr.ieum.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.platform.web.Storable;
import org.jspecify.annotations.Nullable;

/** A form as it comes from a browser, before anything is read from it. */
final class WrittenForm {
    private WrittenForm() {}

    /**
     * Browsers end lines in their own way; what is written must be the same whatever it was written with.
     *
     * @throws kr.ieum.platform.problem.Refused when there is text in it that cannot be stored
     */
    static void clean(MultivaluedMap<String, String> form) {
        form.forEach(WrittenForm::mustBeStorable);
        form.replaceAll(
                (name, values) -> values.stream().map(WrittenForm::unixLines).collect(Collectors.toList()));
    }

    private static void mustBeStorable(String name, List<String> values) {
        if (!Storable.is(name) || values.stream().anyMatch(value -> value != null && !Storable.is(value)))
            throw Storable.refused(name);
    }

    private static @Nullable String unixLines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
