package kr.ieum.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters that are no mere text, and refuses what cannot be read by the parameter's name. Left to itself
 * the framework answers that there is no such address, which is true of what stands in the path alone.
 */
@Provider
class TypedQuery implements ParamConverterProvider {
    private final ObjectMapper json;

    TypedQuery(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == String.class || type == List.class) return null;
        for (Annotation annotation : annotations)
            if (annotation instanceof QueryParam parameter) return new Converter<>(parameter.value(), type);
        return null;
    }

    private final class Converter<T> implements ParamConverter<T> {
        private final String parameter;
        private final Class<T> type;

        Converter(String parameter, Class<T> type) {
            this.parameter = parameter;
            this.type = type;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            try {
                return (T) read(type, text);
            } catch (IllegalArgumentException malformed) {
                throw CommonProblem.INVALID_PARAMETER.with("parameter", parameter, "expected", expected(type));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    /** As in a body, where an id and a day are texts; JSON's other values are spelled out here. */
    private Object read(Class<?> type, String text) {
        if (type == int.class || type == Integer.class) return Integer.valueOf(text);
        if (type == boolean.class || type == Boolean.class) return truth(text);
        if (text.isEmpty()) throw new IllegalArgumentException();
        return json.convertValue(text, type);
    }

    /** The framework has an absent {@code boolean} read from 0. */
    private static boolean truth(String text) {
        if (text.equals("0") || text.equals("true") || text.equals("false")) return text.equals("true");
        throw new IllegalArgumentException(text);
    }

    private static String expected(Class<?> type) {
        if (type.isEnum())
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        if (type == boolean.class || type == Boolean.class) return "true, false";
        if (type == int.class || type == Integer.class) return "30";
        return type == LocalDate.class ? "2021-02-19" : "UUID";
    }
}
