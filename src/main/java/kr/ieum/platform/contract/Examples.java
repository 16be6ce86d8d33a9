package kr.ieum.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Examples of whole bodies, put together from the examples of their fields. */
final class Examples {

    private static final int DEEPEST = 12;

    private static final String ANY_TEXT = "내용";

    private final OpenAPI contract;

    Examples(OpenAPI contract) {
        this.contract = contract;
    }

    void addTo(Operation operation) {
        if (operation.getRequestBody() != null) addTo(operation.getRequestBody().getContent());
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) addTo(answer.getContent());
        });
    }

    private void addTo(@Nullable Content content) {
        if (content == null) return;
        for (MediaType type : content.getMediaTypes().values()) {
            boolean hasOwn = type.getExample() != null || type.getExamples() != null;
            if (hasOwn || type.getSchema() == null || type.getSchema().getRef() == null) continue;
            String name = nameOf(type.getSchema().getRef());
            Object example = of(type.getSchema(), 0);
            if (example == null) continue;
            contract.getComponents().addExample(name, OASFactory.createExample().value(example));
            type.addExample(name, OASFactory.createExample().ref(name));
        }
    }

    /** @return null when the schema does not tell what such a value looks like */
    private @Nullable Object of(Schema schema, int depth) {
        if (depth > DEEPEST) return null;
        SchemaType type = typeOf(schema);
        if (schema.getExamples() != null && !schema.getExamples().isEmpty())
            return fitted(schema.getExamples().get(0), type);
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty())
            return schema.getEnumeration().get(0);
        if (schema.getRef() != null) {
            Schema target = contract.getComponents().getSchemas().get(nameOf(schema.getRef()));
            return target == null ? null : of(target, depth + 1);
        }
        return type == null ? null : byType(schema, type, depth);
    }

    private @Nullable Object byType(Schema schema, SchemaType type, int depth) {
        return switch (type) {
            case OBJECT -> object(schema, depth);
            case ARRAY -> array(schema, depth);
            case INTEGER, NUMBER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
            case BOOLEAN -> true;
            case STRING -> text(schema);
            case NULL -> null;
        };
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (schema.getProperties() == null) return fields;
        schema.getProperties().forEach((name, field) -> {
            Object value = of(field, depth + 1);
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (value == null && required) value = ANY_TEXT;
            if (value != null) fields.put(name, value);
        });
        return fields;
    }

    private List<Object> array(Schema schema, int depth) {
        List<Object> items = new ArrayList<>();
        Object item = schema.getItems() == null ? null : of(schema.getItems(), depth + 1);
        if (item != null) items.add(item);
        return items;
    }

    private static @Nullable String text(Schema schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
            case "date" -> "2021-03-02";
            case "date-time" -> "2021-03-02T00:30:00Z";
            default -> null;
        };
    }

    /** Annotations write examples as text, whatever the type. */
    private static Object fitted(Object example, @Nullable SchemaType type) {
        if (type == SchemaType.INTEGER && example instanceof String text && text.matches("-?\\d{1,18}"))
            return Long.valueOf(text);
        if (type == SchemaType.BOOLEAN && example instanceof String text) return Boolean.valueOf(text);
        return example;
    }

    private @Nullable SchemaType typeOf(Schema schema) {
        if (schema.getType() != null && !schema.getType().isEmpty())
            return schema.getType().get(0);
        if (schema.getRef() == null) return schema.getProperties() == null ? null : SchemaType.OBJECT;
        Schema target = contract.getComponents().getSchemas().get(nameOf(schema.getRef()));
        return target == null ? null : typeOf(target);
    }

    private static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
