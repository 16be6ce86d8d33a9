package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Values by field, each of its field's type. What is absent is not known, which is not the same as false. */
record Known(Map<Field, JsonNode> values) {

    Known {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    Known and(Known more) {
        Map<Field, JsonNode> all = new EnumMap<>(Field.class);
        all.putAll(values);
        all.putAll(more.values);
        return new Known(all);
    }
}
