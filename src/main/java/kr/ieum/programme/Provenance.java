package kr.ieum.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value or rule of a document comes from.
 *
 * @param sources tags of the document's list of sources; empty when it is unverified
 * @param unverified nobody found it in an announcement: a default to be confirmed before a round opens
 */
public record Provenance(
        String path,
        int line,
        List<String> sources,
        boolean unverified,
        @Nullable String note) {
    public Provenance {
        sources = List.copyOf(sources);
    }
}
