package kr.ieum.platform.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Says where in a body something is wrong, and what, without telling anything of our insides. */
final class Violations {
    private Violations() {}

    static List<Violation> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new Violation(pointer(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
    }

    static List<Violation> of(Throwable unreadable, Language language) {
        if (unreadable instanceof UnrecognizedPropertyException unknown)
            return List.of(new Violation(pointer(unknown), language.choose("모르는 항목입니다", "This field is not known")));
        if (unreadable instanceof JsonMappingException mapping)
            return List.of(new Violation(
                    pointer(mapping), language.choose("형식이 맞지 않습니다", "The type or form is wrong") + reason(mapping)));
        if (unreadable instanceof StreamReadException syntax && syntax.getLocation() != null)
            return List.of(new Violation(
                    "",
                    syntax(syntax, language)
                            .formatted(
                                    syntax.getLocation().getLineNr(),
                                    syntax.getLocation().getColumnNr())));
        if (unreadable instanceof StreamConstraintsException)
            return List.of(new Violation("", language.choose("너무 깊거나 긴 JSON입니다", "The JSON is too deep or too long")));
        return List.of();
    }

    private static String syntax(StreamReadException syntax, Language language) {
        return syntax.getOriginalMessage().startsWith("Duplicate field")
                ? language.choose("같은 이름의 항목이 두 번 있습니다: %d행 %d열", "A field is there twice: line %d column %d")
                : language.choose("JSON 문법 오류: %d행 %d열", "Not JSON: line %d column %d");
    }

    /** Messages of our own value types say what is expected; Jackson's own would name Java classes. */
    private static String reason(JsonMappingException mapping) {
        if (mapping instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum())
            return ": " + Arrays.toString(wrong.getTargetType().getEnumConstants());
        Throwable cause = mapping.getCause();
        return cause instanceof IllegalArgumentException own && own.getClass() == IllegalArgumentException.class
                ? ": " + own.getMessage()
                : "";
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /**
     * Drops the method and the parameter in front of the property, where there are any; a body that is missing has no more
     * in its path.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, PARAMETER, CROSS_PARAMETER, RETURN_VALUE ->
                    parameter = node.getName() == null ? "" : node.getName();
                default -> {
                    if (node.getIndex() != null) steps.add(String.valueOf(node.getIndex()));
                    if (node.getName() != null && !node.getName().startsWith("<")) steps.add(node.getName());
                }
            }
        }
        if (steps.isEmpty()) return parameter.isEmpty() || isBody(violation) ? "" : parameter;
        return steps.stream().map(step -> "/" + step).collect(Collectors.joining());
    }

    /** Whether the whole parameter of an endpoint is its body: Jakarta REST says of every other where it comes from. */
    private static boolean isBody(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.Node method = path.next();
        Path.Node parameter = path.next();
        if (method.getKind() != ElementKind.METHOD || parameter.getKind() != ElementKind.PARAMETER) return false;
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass())
            for (Method declared : type.getDeclaredMethods())
                if (declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), types)
                        && comesFromElsewhere(declared.getParameterAnnotations()[index])) return false;
        return true;
    }

    private static boolean comesFromElsewhere(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(each -> each.annotationType().getPackageName().equals("jakarta.ws.rs"));
    }
}
