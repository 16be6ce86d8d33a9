package kr.ieum.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One thing read from a file, or what was wrong with its line.
 *
 * @param line the first of its lines, from 1
 * @param key the sender's own name of the thing
 * @param unreadable why it could not be read; then there is no content
 */
public record BulkLine<T>(
        int line,
        @Nullable String key,
        @Nullable T content,
        @Nullable RuntimeException unreadable) {

    public static <T> BulkLine<T> of(int line, String key, T content) {
        return new BulkLine<>(line, key, content, null);
    }

    public static <T> BulkLine<T> bad(int line, @Nullable String key, RuntimeException why) {
        return new BulkLine<>(line, key, null, why);
    }
}
