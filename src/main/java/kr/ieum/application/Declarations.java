package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.OtherSupport;
import kr.ieum.programme.PastAward;

/** What a firm says of itself where nobody can be asked. A declaration never replaces what is known. */
@ApplicationScoped
class Declarations {
    static final String SOURCE = "기업의 신고";

    /** @throws kr.ieum.platform.problem.Refused when a name is no fact or its value is of another type */
    Facts add(Facts known, Map<String, JsonNode> declared, Instant now) {
        Facts facts = known;
        for (Map.Entry<String, JsonNode> each : declared.entrySet()) {
            FactType type = FactType.named(each.getKey())
                    .orElseThrow(() -> ApplicationProblem.DECLARATION_REFUSED.with("fact", each.getKey()));
            if (facts.find(type).isEmpty()) facts = with(facts, type, each.getValue(), now);
        }
        return facts;
    }

    private static Facts with(Facts facts, FactType type, JsonNode value, Instant now) {
        try {
            return facts.with(type, java(type, value), SOURCE, now);
        } catch (IllegalArgumentException | DateTimeParseException wrongType) {
            throw ApplicationProblem.DECLARATION_REFUSED.with("fact", type.factName());
        }
    }

    private static Object java(FactType type, JsonNode value) {
        if (value.isBoolean()) return value.booleanValue();
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
        if (value.isTextual() && type == FactType.OPENED_ON)
            return KoreanTime.startOf(LocalDate.parse(value.textValue()));
        if (value.isTextual()) return value.textValue();
        if (value.isArray()) return list(type, value);
        throw new IllegalArgumentException(type.factName());
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
