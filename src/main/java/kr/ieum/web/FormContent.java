package kr.ieum.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes of a form what a room takes from the API: dots in names are steps into it, steps that are numbers are places in a
 * list, an empty field is absent, and numbers may be written with commas.
 */
@ApplicationScoped
class FormContent {
    private static final int DEEPEST = 4;
    private static final String GROUPED_DIGITS = "\\d{1,3}(,\\d{3})+";

    private final ObjectMapper json;
    private final Validator validator;

    FormContent(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.validator = validator;
    }

    /** Some field cannot be read at all; the cause says which. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(JsonMappingException cause) {
            super(cause);
        }
    }

    <T> T read(Sheet sheet, Class<T> type) {
        T content = map(sheet, type);
        Set<ConstraintViolation<T>> violations = validator.validate(content);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        return content;
    }

    private <T> T map(Sheet sheet, Class<T> type) {
        try {
            return json.treeToValue(tree(sheet), type);
        } catch (JsonMappingException unreadable) {
            throw new Unreadable(unreadable);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode tree(Sheet sheet) {
        ObjectNode tree = json.createObjectNode();
        sheet.written().keySet().forEach(name -> {
            // Browsers end lines in their own way; what two persons say must be the same whatever they said it with.
            String value = sheet.value(name).strip().replace("\r\n", "\n");
            if (!value.isEmpty()) put(tree, name, value.matches(GROUPED_DIGITS) ? value.replace(",", "") : value);
        });
        return listed(tree);
    }

    /** The root stays what it is: nothing that a room takes is a list. */
    private ObjectNode listed(ObjectNode tree) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        for (String name : names) if (tree.get(name) instanceof ObjectNode below) tree.set(name, listOrTree(below));
        return tree;
    }

    private JsonNode listOrTree(ObjectNode tree) {
        listed(tree);
        ArrayNode list = json.createArrayNode();
        for (int i = 0; tree.has(String.valueOf(i)); i++) list.add(tree.get(String.valueOf(i)));
        return !list.isEmpty() && list.size() == tree.size() ? list : tree;
    }

    private static void put(ObjectNode tree, String name, String value) {
        String[] steps = name.split("\\.", DEEPEST + 1);
        if (steps.length > DEEPEST) return;
        ObjectNode at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode below = at.get(steps[i]);
            if (below == null) at = at.putObject(steps[i]);
            else if (below instanceof ObjectNode inner) at = inner;
            else return;
        }
        at.put(steps[steps.length - 1], value);
    }
}
