package kr.ieum.platform.bulk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a line of JSON is read: {@code {"sku": "…", "listing": {…}}}.
 *
 * @param type of the whole line
 * @param keyName the field that holds the sender's own name of the thing
 * @param contentName the field that holds the thing
 */
public record JsonForm<E, T>(
        Class<E> type,
        String keyName,
        Function<E, @Nullable String> key,
        String contentName,
        Function<E, @Nullable T> content) {}
