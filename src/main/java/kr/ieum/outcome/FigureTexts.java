package kr.ieum.outcome;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import kr.ieum.programme.Bilingual;

/** What the figures are called and mean: {@code outcome/figures.yaml}. */
final class FigureTexts {
    private static final Map<Figure, Text> TEXTS = read();

    private FigureTexts() {}

    record Text(Bilingual name, Bilingual definition) {}

    static Text of(Figure figure) {
        return Objects.requireNonNull(TEXTS.get(figure), figure.name());
    }

    private static Map<Figure, Text> read() {
        try (InputStream file = FigureTexts.class.getResourceAsStream("/outcome/figures.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<Map<Figure, Text>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
