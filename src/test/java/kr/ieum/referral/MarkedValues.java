package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;

/** A value of each field that no other field has, so that it is recognised wherever it turns up. */
public final class MarkedValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MarkedValues() {}

    static JsonNode of(Field field) {
        int number = 700 + field.ordinal();
        return switch (field.type()) {
            case TEXT -> JSON.textNode("marker-" + number);
            case FLAG -> JSON.booleanNode(true);
            case COUNT, WON -> JSON.numberNode(500_000 + number);
            case DATE ->
                JSON.textNode(LocalDate.of(2019, 1, 1).plusDays(field.ordinal()).toString());
            case BUSINESS_NUMBER -> JSON.textNode("1248100998");
            case REGION -> JSON.textNode("1168010100");
            case CHOICE -> JSON.textNode(field.choices().get(0));
            case CHOICES -> JSON.arrayNode().add(field.choices().get(0));
            case NAME -> JSON.textNode("표지" + (char) ('가' + field.ordinal()));
            case PHONE -> JSON.textNode("02-0000-0" + number);
            case EMAIL -> JSON.textNode("marker-" + number + "@example.test");
            case URL -> JSON.textNode("https://marker-" + number + ".example");
        };
    }
}
