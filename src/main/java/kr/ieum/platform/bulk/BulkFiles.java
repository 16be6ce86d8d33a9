package kr.ieum.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/** Reads files of many things and goes through them, portion by portion: facade. */
@ApplicationScoped
public class BulkFiles {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";
    public static final int MOST_LINES = 100_000;

    private final ObjectMapper json;
    private final Validator validator;

    BulkFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A file with a JSON object a line. */
    public <E, T> Iterator<BulkLine<T>> ndjson(InputStream file, JsonForm<E, T> form) {
        return new NdjsonLines<>(new TextLines(file), json.readerFor(form.type()), form);
    }

    /**
     * A spreadsheet saved as CSV.
     *
     * @throws Refused when its first row names other columns than these
     */
    public Iterator<CsvRow> csv(InputStream file, Collection<String> columns) {
        return new CsvRows(new TextLines(file), columns);
    }

    /** @param outcomes what may come of a line; the report counts each */
    public BulkReport report(List<String> outcomes) {
        return new BulkReport(json, outcomes);
    }

    /**
     * Goes through a file. Nothing comes twice in a portion: what comes again is done after what came of it before.
     *
     * @param portion how many lines at most are done together
     * @param work does a portion, and reports it
     * @param tooMany told of the first line that is too many; it and those after it are not read
     * @throws Refused when there is nothing in the file
     */
    public <T> void each(
            Iterator<BulkLine<T>> lines, int portion, Consumer<List<BulkLine<T>>> work, Consumer<BulkLine<T>> tooMany) {
        if (!lines.hasNext()) throw BulkProblem.NO_LINES.with();
        List<BulkLine<T>> waiting = new ArrayList<>(portion);
        Set<String> keys = new HashSet<>();
        for (int read = 0; lines.hasNext() && read < MOST_LINES; read++) {
            BulkLine<T> line = lines.next();
            if (waiting.size() == portion || line.key() != null && !keys.add(line.key())) {
                work.accept(List.copyOf(waiting));
                waiting.clear();
                keys.clear();
                if (line.key() != null) keys.add(line.key());
            }
            waiting.add(line);
        }
        work.accept(List.copyOf(waiting));
        if (lines.hasNext())
            tooMany.accept(
                    BulkLine.bad(lines.next().line(), null, BulkProblem.TOO_MANY_LINES.with("most", MOST_LINES)));
    }

    /**
     * Refuses a line whose content violates its form, or that could not be read at all.
     *
     * @param name of the field that holds the content, for the pointers
     */
    public <T> T contentOf(BulkLine<T> line, String name) {
        if (line.unreadable() != null) throw line.unreadable();
        T content = line.content();
        if (content == null) throw CommonProblem.INVALID_REQUEST.with();
        Set<ConstraintViolation<T>> violations = validator.validate(content);
        if (!violations.isEmpty())
            throw new Refused(
                    CommonProblem.INVALID_REQUEST,
                    violations.stream()
                            .map(violation -> violation(name, violation))
                            .toList());
        return content;
    }

    private static Violation violation(String name, ConstraintViolation<?> violation) {
        String pointer = "/" + name + "/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\[(\\d+)]", "/$1")
                        .replaceAll("\\.?<[^>]*>", "")
                        .replace('.', '/');
        return new Violation(pointer, violation.getMessage());
    }

    static Refused wrong(String pointer, String korean, String english) {
        return new Refused(CommonProblem.INVALID_REQUEST, List.of(new Violation(pointer, korean, english)));
    }
}
