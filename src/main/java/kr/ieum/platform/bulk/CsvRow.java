package kr.ieum.platform.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.TimeBounds;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file, its cells by column. Cells that are empty are not there. What cannot be read is refused by the
 * name of its column.
 *
 * @param line counted in rows, the columns' names being the first: a cell may itself have several lines
 * @param broken why it is no row at all
 */
public record CsvRow(
        int line, Map<String, String> cells, @Nullable Refused broken) {

    /** The cell as it is, or nothing when it is empty; for telling rows apart, before any is read. */
    public @Nullable String find(String column) {
        return cells.get(column);
    }

    public String text(String column) {
        return read(column, cell -> cell);
    }

    public @Nullable String findText(String column) {
        return maybe(column, cell -> cell);
    }

    public Integer number(String column) {
        return read(column, Integer::valueOf);
    }

    public LocalDate day(String column) {
        return read(column, CsvRow::parse);
    }

    public @Nullable LocalDate findDay(String column) {
        return maybe(column, CsvRow::parse);
    }

    private static LocalDate parse(String cell) {
        return TimeBounds.within(LocalDate.parse(cell));
    }

    /** As spreadsheets write it, and as people do. */
    public Boolean truth(String column) {
        return read(column, cell -> switch (cell.toUpperCase(Locale.ROOT)) {
            case "TRUE", "Y" -> true;
            case "FALSE", "N" -> false;
            default -> throw new IllegalArgumentException(cell);
        });
    }

    public <T> @Nullable T maybe(String column, Function<String, T> reader) {
        return cells.containsKey(column) ? read(column, reader) : null;
    }

    /** @param reader throws {@link IllegalArgumentException} for what is not of its form */
    public <T> T read(String column, Function<String, T> reader) {
        if (broken != null) throw broken;
        String cell = cells.get(column);
        if (cell == null) throw wrong(column);
        if (cell.indexOf('\0') >= 0)
            throw BulkFiles.wrong("/" + column, "쓸 수 없는 글자(U+0000)가 있습니다", "The character U+0000 cannot be kept");
        try {
            return reader.apply(cell);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw wrong(column);
        }
    }

    private static Refused wrong(String column) {
        return BulkFiles.wrong("/" + column, "형식이 맞지 않습니다", "The form is wrong");
    }
}
