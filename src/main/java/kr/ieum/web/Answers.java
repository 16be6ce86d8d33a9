package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kr.ieum.referral.KindView;

/**
 * The fields of a kind of referral as somebody writes them on a page: each by its name behind {@code a.}. What is not
 * written is not told; whether a value will do is the room's to say.
 */
public final class Answers {
    private static final String PREFIX = "a.";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {}

    public static Map<String, JsonNode> of(Sheet sheet, List<KindView.FieldView> fields) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (KindView.FieldView field : fields) {
            List<String> values = sheet.values(PREFIX + field.field()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) answers.put(field.field(), read(field, values));
        }
        return answers;
    }

    private static JsonNode read(KindView.FieldView field, List<String> values) {
        String text = values.get(0);
        return switch (field.type()) {
            case FLAG ->
                text.equals("true") || text.equals("false")
                        ? JSON.booleanNode(text.equals("true"))
                        : JSON.textNode(text);
            case COUNT, WON -> number(text);
            case CHOICES -> {
                ArrayNode list = JSON.arrayNode();
                values.forEach(list::add);
                yield list;
            }
            case TEXT, DATE, BUSINESS_NUMBER, REGION, CHOICE, NAME, PHONE, EMAIL, URL -> JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        OptionalLong number = Numerals.read(text);
        return number.isPresent() ? JSON.numberNode(number.getAsLong()) : JSON.textNode(text);
    }
}
