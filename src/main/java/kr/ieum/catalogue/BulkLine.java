package kr.ieum.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One listing read from a file, or what was wrong with its line.
 *
 * @param line the first of its lines, from 1
 * @param unreadable why it could not be read; then there is no content
 */
record BulkLine(
        int line,
        @Nullable String sku,
        @Nullable ListingContent content,
        @Nullable RuntimeException unreadable) {

    static BulkLine of(int line, String sku, ListingContent content) {
        return new BulkLine(line, sku, content, null);
    }

    static BulkLine bad(int line, @Nullable String sku, RuntimeException why) {
        return new BulkLine(line, sku, null, why);
    }
}
