package kr.ieum.programme;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One known fact as it is kept with a verdict.
 *
 * @param name as in the catalogue, see {@link FactType#named}
 * @param value a plain JSON value: boolean, long, text, or a list or map of these; moments are ISO 8601 texts
 * @param source who says so, for people: "국세청 상태조회", "declared by the firm"
 * @param asOf when the source said so
 */
public record Fact(String name, Object value, String source, Instant asOf) {
    public Fact {
        value = plain(value);
    }

    /** What JSON gives back is the same as what was put in, so that a stored verdict equals the one that was made. */
    private static Object plain(Object value) {
        if (value instanceof Integer small) return small.longValue();
        if (value instanceof Instant moment) return moment.toString();
        if (value instanceof List<?> list) return list.stream().map(Fact::plain).toList();
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put((String) key, plain(each)));
            return Collections.unmodifiableMap(sorted);
        }
        return value;
    }
}
