package kr.ieum.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.platform.problem.Words;
import kr.ieum.referral.ReferralKind.Asked;

/** Fields as JSON: checked against a list when they come in, always in the same order when they go out. */
@ApplicationScoped
class ReferralJson {
    private final ObjectMapper json;

    ReferralJson(ObjectMapper json) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** @throws kr.ieum.platform.problem.Refused when a field is not on the list, or its value not of its type */
    Known checked(Map<String, JsonNode> told, Collection<Asked> list) {
        Map<Field, JsonNode> values = new EnumMap<>(Field.class);
        told.forEach((key, value) -> values.put(onList(key, list), value));
        values.forEach((field, value) -> {
            if (value == null || !field.takes(value)) throw refused(field);
        });
        return new Known(values);
    }

    /** @throws kr.ieum.platform.problem.Refused naming every required field of the list that is not there */
    static void mustBeComplete(Known known, Collection<Asked> list) {
        List<String> missing = list.stream()
                .filter(Asked::required)
                .map(Asked::field)
                .filter(field -> !known.values().containsKey(field))
                .map(Field::key)
                .toList();
        if (!missing.isEmpty()) throw ReferralProblem.FIELDS_MISSING.with("fields", missing);
    }

    String write(Known known) {
        return write(byKey(known));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Known read(String text) {
        try {
            Map<Field, JsonNode> values = new EnumMap<>(Field.class);
            json.readValue(text, new TypeReference<Map<String, JsonNode>>() {})
                    .forEach((key, value) -> values.put(Field.of(key).orElseThrow(), value));
            return new Known(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JsonNode node(Object value) {
        return json.valueToTree(value);
    }

    static Map<String, JsonNode> byKey(Known known) {
        Map<String, JsonNode> byKey = new TreeMap<>();
        known.values().forEach((field, value) -> byKey.put(field.key(), value));
        return byKey;
    }

    private static Field onList(String key, Collection<Asked> list) {
        return list.stream()
                .map(Asked::field)
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ReferralProblem.FIELD_NOT_TAKEN.with(
                        "field",
                        key,
                        "fields",
                        list.stream().map(asked -> asked.field().key()).toList()));
    }

    private static kr.ieum.platform.problem.Refused refused(Field field) {
        String choices = field.choices().isEmpty() ? "" : " " + field.choices();
        return ReferralProblem.FIELD_VALUE.with(
                "field",
                field.key(),
                "expected",
                new Words(field.type().korean + choices, field.type().english + choices));
    }
}
