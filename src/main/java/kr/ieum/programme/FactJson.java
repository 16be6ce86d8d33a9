package kr.ieum.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.platform.time.KoreanTime;

/** Values of facts as people write them in JSON. */
public final class FactJson {
    private FactJson() {}

    /** @throws IllegalArgumentException when the value is not of the fact's kind */
    public static Object value(FactType type, JsonNode value) {
        if (value.isBoolean()) return value.booleanValue();
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
        if (value.isTextual() && type == FactType.OPENED_ON) return KoreanTime.startOf(day(value));
        if (value.isTextual()) return value.textValue();
        if (value.isArray()) return list(type, value);
        throw new IllegalArgumentException(type.factName());
    }

    private static LocalDate day(JsonNode value) {
        try {
            return LocalDate.parse(value.textValue());
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(noDay);
        }
    }

    private static List<?> list(FactType type, JsonNode values) {
        List<Object> list = new ArrayList<>();
        for (JsonNode value : values) {
            if (type == FactType.AWARDS)
                list.add(new PastAward(
                        text(value, "programme"),
                        text(value, "version"),
                        value.path("year").asInt(),
                        value.path("used").asBoolean()));
            else if (type == FactType.SUPPORTS_SAME_YEAR)
                list.add(new OtherSupport(text(value, "programme"), text(value, "field")));
            else list.add(value.asText());
        }
        return list;
    }

    private static String text(JsonNode value, String field) {
        JsonNode text = value.path(field);
        if (!text.isTextual()) throw new IllegalArgumentException(field);
        return text.textValue();
    }
}
