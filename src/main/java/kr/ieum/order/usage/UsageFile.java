package kr.ieum.order.usage;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.ieum.order.UsageRecord;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A spreadsheet saved as CSV: the first row names the columns, each further row is a record. */
@ApplicationScoped
class UsageFile {
    static final List<String> COLUMNS = List.of("order", "recordId", "kind", "usedAt", "user", "address", "note");

    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Validator validator;

    UsageFile(Validator validator) {
        this.validator = validator;
    }

    /** @throws Refused when it is no CSV at all, or names a column that nobody knows */
    List<UsageLine> read(byte[] file) {
        List<UsageLine> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = csv.readerFor(String[].class).readValues(text(file))) {
            if (!rows.hasNextValue()) return lines;
            String[] columns = rows.nextValue();
            for (String column : columns)
                if (!COLUMNS.contains(column.strip()))
                    throw wrong(column.strip(), "모르는 열입니다", "This column is not known");
            for (int line = 2; rows.hasNextValue(); line++) lines.add(line(line, columns, rows.nextValue()));
            return lines;
        } catch (IOException notCsv) {
            throw wrong("", "CSV가 아닙니다", "This is not CSV");
        }
    }

    private UsageLine line(int line, String[] columns, String[] row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.length && i < row.length; i++)
            if (!row[i].isBlank()) cells.put(columns[i].strip(), row[i].strip());
        try {
            if (row.length > columns.length) throw wrong("", "칸이 머리글보다 많습니다", "There are more cells than columns");
            return new UsageLine(line, needed(cells, "order", text -> text), record(cells), null);
        } catch (Refused unreadable) {
            return new UsageLine(line, cells.get("order"), null, unreadable);
        }
    }

    private UsageRecord record(Map<String, String> cells) {
        for (Map.Entry<String, String> cell : cells.entrySet())
            if (cell.getValue().indexOf('\0') >= 0)
                throw wrong(cell.getKey(), "쓸 수 없는 글자가 있습니다", "A character is not allowed");
        UsageRecord record = new UsageRecord(
                needed(cells, "recordId", text -> text),
                needed(cells, "kind", UsageRecord.Kind::valueOf),
                needed(cells, "usedAt", Instant::parse),
                cells.get("user"),
                cells.get("address"),
                cells.get("note"));
        List<Violation> violations = validator.validate(record).stream()
                .map(each -> new Violation("/" + each.getPropertyPath(), each.getMessage()))
                .toList();
        if (!violations.isEmpty()) throw new Refused(CommonProblem.INVALID_REQUEST, violations);
        return record;
    }

    private static <T> T needed(Map<String, String> cells, String column, Function<String, T> reader) {
        @Nullable String cell = cells.get(column);
        if (cell == null) throw wrong(column, "비어 있습니다", "This is empty");
        try {
            return reader.apply(cell);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw wrong(column, "형식이 맞지 않습니다", "The form is wrong");
        }
    }

    /** Spreadsheets put a mark at the beginning, and some write another encoding. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw wrong("", "UTF-8이 아닙니다", "This is not UTF-8");
        }
    }

    private static Refused wrong(String column, String korean, String english) {
        return new Refused(CommonProblem.INVALID_REQUEST, List.of(new Violation("/" + column, korean, english)));
    }
}
