package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import kr.ieum.platform.time.TimeBounds;
import org.jspecify.annotations.Nullable;

/** Values that JSON can hold and nobody can mean: text PostgreSQL cannot store, days no calendar reaches. */
final class StrictValues extends SimpleModule {
    private static final int LONGEST_TIME = 40;

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new Checked<>(String.class, StringDeserializer.instance, StrictValues::storable));
        addDeserializer(
                JsonNode.class,
                new Checked<>(
                        JsonNode.class,
                        plain(JsonNodeDeserializer.getDeserializer(JsonNode.class)),
                        StrictValues::storable));
        addDeserializer(
                LocalDate.class, new Checked<>(LocalDate.class, LocalDateDeserializer.INSTANCE, TimeBounds::within));
        addDeserializer(Instant.class, new Checked<>(Instant.class, InstantDeserializer.INSTANT, TimeBounds::within));
    }

    /** Reads as usual and then looks at what was read; the place in the body comes with what is thrown. */
    private static final class Checked<T> extends StdScalarDeserializer<T> implements ContextualDeserializer {
        private final transient JsonDeserializer<T> usual;
        private final transient UnaryOperator<T> check;

        Checked(Class<T> type, JsonDeserializer<T> usual, UnaryOperator<T> check) {
            super(type);
            this.usual = usual;
            this.check = check;
        }

        @Override
        @SuppressWarnings("unchecked")
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            return usual instanceof ContextualDeserializer contextual
                    ? new Checked<>(
                            (Class<T>) handledType(),
                            (JsonDeserializer<T>) contextual.createContextual(context, property),
                            check)
                    : this;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            boolean isTime = handledType() == LocalDate.class || handledType() == Instant.class;
            if (isTime && parser.getTextLength() > LONGEST_TIME) return refuse(context, "too long for a time");
            try {
                return check.apply(usual.deserialize(parser, context));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return refuse(context, String.valueOf(wrong.getMessage()));
            }
        }

        @Override
        public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
            return usual.getNullValue(context);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
            return usual.getAbsentValue(context);
        }

        private T refuse(DeserializationContext context, String message) throws IOException {
            IllegalArgumentException wrong = new IllegalArgumentException(message);
            throw ValueInstantiationException.from(
                    context.getParser(), message, context.constructType(handledType()), wrong);
        }
    }

    @SuppressWarnings("unchecked")
    private static JsonDeserializer<JsonNode> plain(JsonDeserializer<? extends JsonNode> usual) {
        return (JsonDeserializer<JsonNode>) usual;
    }

    private static JsonNode storable(JsonNode node) {
        if (node.isTextual()) storable(node.textValue());
        node.fieldNames().forEachRemaining(StrictValues::storable);
        node.forEach(StrictValues::storable);
        return node;
    }

    private static String storable(String text) {
        String wrong = Storable.whatIsWrong(text);
        if (!wrong.isEmpty()) throw new IllegalArgumentException(wrong);
        return text;
    }
}
