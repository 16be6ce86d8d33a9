package kr.ieum.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a collection.
 *
 * @param next the cursor of the following part, absent at the end; also sent as {@code Link: rel="next"}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "다음 쪽의 cursor. 마지막 쪽에는 없습니다.") @Nullable
        String next) implements Paged {

    /** Cuts off the one row asked beyond the limit, whose presence tells that there is more. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> cursorOf) {
        if (rows.size() <= request.limit()) return new Page<>(rows, null);
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(List.copyOf(items), cursorOf.apply(items.get(items.size() - 1)));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
