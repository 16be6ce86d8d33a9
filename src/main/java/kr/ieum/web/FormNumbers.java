package kr.ieum.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import kr.ieum.platform.money.Won;

/** Reads numbers of forms as people write them. */
final class FormNumbers extends SimpleModule {
    private static final long serialVersionUID = 1;

    FormNumbers() {
        super("form-numbers");
        add(Integer.class, Math::toIntExact);
        add(int.class, Math::toIntExact);
        add(Long.class, number -> number);
        add(long.class, number -> number);
        add(Won.class, Won::told);
    }

    private <T> void add(Class<T> type, LongFunction<T> of) {
        addDeserializer(type, new Number<>(type, of));
    }

    private static final class Number<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient LongFunction<T> of;

        Number(Class<T> type, LongFunction<T> of) {
            super(type);
            this.of = of;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            OptionalLong number = Numerals.read(parser.getText());
            try {
                if (number.isPresent()) return of.apply(number.getAsLong());
            } catch (ArithmeticException | IllegalArgumentException tooLarge) {
                // As unreadable as any other.
            }
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "no number");
        }
    }
}
