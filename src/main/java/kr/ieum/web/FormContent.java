package kr.ieum.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a form what a room takes from the API: dots in names are steps into it, steps that are numbers are places in a
 * list, an empty field is absent, and numbers are read as people write them.
 */
@ApplicationScoped
class FormContent {
    private static final int DEEPEST = 4;

    private final ObjectMapper json;
    private final Validator validator;

    FormContent(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .registerModule(new FormNumbers())
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.validator = validator;
    }

    /**
     * @throws Refused with every field that cannot be read and every one that is not as it must be; what cannot be read is
     *     not missed as well
     */
    <T> T read(Sheet sheet, Class<T> type) {
        ObjectNode tree = tree(sheet);
        Map<String, Violation> wrong = new LinkedHashMap<>();
        T content = map(tree, type, wrong);
        if (content != null)
            for (ConstraintViolation<T> violation : validator.validate(content)) {
                String pointer = "/"
                        + violation
                                .getPropertyPath()
                                .toString()
                                .replaceAll("\\[(\\d+)]", ".$1")
                                .replace('.', '/');
                wrong.putIfAbsent(pointer, new Violation(pointer, violation.getMessage()));
            }
        if (!wrong.isEmpty() || content == null)
            throw new Refused(CommonProblem.INVALID_REQUEST, List.copyOf(wrong.values()));
        return content;
    }

    /** Leaves out what cannot be read and tries again, so that nothing hides behind the first mistake. */
    private <T> @Nullable T map(ObjectNode tree, Class<T> type, Map<String, Violation> wrong) {
        while (true)
            try {
                return json.treeToValue(tree, type);
            } catch (JsonMappingException unreadable) {
                String pointer = pointer(unreadable);
                wrong.put(pointer, new Violation(pointer, FormWords.unreadable(unreadable)));
                if (!remove(tree, pointer)) return null;
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
    }

    private static boolean remove(ObjectNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        if (last < 0) return false;
        JsonNode above = tree.at(pointer.substring(0, last));
        return above instanceof ObjectNode object && object.remove(pointer.substring(last + 1)) != null;
    }

    private static String pointer(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private ObjectNode tree(Sheet sheet) {
        ObjectNode tree = json.createObjectNode();
        sheet.written().keySet().forEach(name -> {
            String value = sheet.value(name).strip();
            if (!value.isEmpty()) put(tree, name, value);
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
