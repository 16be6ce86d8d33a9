package kr.ieum.programme;

import java.util.Map;

/**
 * Support the firm has from another programme in the year of the round.
 *
 * @param field the kind of thing supported, as in {@code cloud-service}; documents name the fields that exclude
 */
public record OtherSupport(String programme, String field) {

    /** As the rule expressions see it. */
    Map<String, Object> fields() {
        return Map.of("programme", programme, "field", field);
    }
}
