package kr.ieum.dev;

import java.util.List;
import java.util.Map;

/** A company's machine that works with Ieum by itself. */
public record SampleMachine(
        String clientId, String secret, String name, List<String> duties, String businessNumber, String company) {

    /** What the identity provider says of this machine beside the subject, which is the client id. */
    public Map<String, Object> claims() {
        return Map.of("name", name, "duties", duties, "business_number", businessNumber);
    }
}
