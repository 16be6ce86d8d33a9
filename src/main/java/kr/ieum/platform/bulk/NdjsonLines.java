package kr.ieum.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A JSON object a line. Empty lines are passed over. */
final class NdjsonLines<E, T> implements Iterator<BulkLine<T>> {
    private final TextLines lines;
    private final ObjectReader json;
    private final JsonForm<E, T> form;
    private @Nullable TextLine ahead;

    NdjsonLines(TextLines lines, ObjectReader json, JsonForm<E, T> form) {
        this.lines = lines;
        this.json = json;
        this.form = form;
        advance();
    }

    private void advance() {
        do ahead = lines.next();
        while (ahead != null && ahead.isBlank());
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public BulkLine<T> next() {
        TextLine line = ahead;
        if (line == null) throw new NoSuchElementException();
        advance();
        return line.broken() == null ? read(line) : BulkLine.bad(line.number(), null, line.broken());
    }

    private BulkLine<T> read(TextLine line) {
        try {
            E entry = json.readValue(line.text());
            if (entry == null) return BulkLine.bad(line.number(), null, invalid(""));
            String key = form.key().apply(entry);
            if (key == null) return BulkLine.bad(line.number(), null, invalid("/" + form.keyName()));
            T content = form.content().apply(entry);
            if (content == null) return BulkLine.bad(line.number(), key, invalid("/" + form.contentName()));
            return BulkLine.of(line.number(), key, content);
        } catch (JsonMappingException mapping) {
            return BulkLine.bad(line.number(), null, invalid(pointer(mapping)));
        } catch (JsonProcessingException notJson) {
            return BulkLine.bad(line.number(), null, invalid(""));
        }
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static Refused invalid(String pointer) {
        return BulkFiles.wrong(pointer, "형식이 맞지 않습니다", "The form is wrong");
    }
}
