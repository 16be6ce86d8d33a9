package kr.ieum.programme;

import java.util.Map;

/**
 * A voucher the firm was once given.
 *
 * @param programme the programme's code, as in {@code untact}
 * @param version the rule set it was given under, as in {@code 2020}
 * @param used whether any of it was spent
 */
public record PastAward(String programme, String version, int year, boolean used) {

    /** As the rule expressions see it. */
    Map<String, Object> fields() {
        return Map.of("programme", programme, "version", version, "year", (long) year, "used", used);
    }
}
