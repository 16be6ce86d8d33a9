package kr.ieum.platform.bulk;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180) as they come in; the first names the columns. A quote that is never closed spoils the
 * line it stands in, not the rest of the file: a cell is believed to have so many lines and no more.
 */
final class CsvRows implements Iterator<CsvRow> {
    private static final int MOST_LINES_OF_A_ROW = 200;
    private static final ObjectReader CELLS =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

    private final TextLines lines;
    private final Deque<TextLine> putBack = new ArrayDeque<>();
    private final String[] columns;
    private int rows = 1;
    private @Nullable TextLine ahead;

    /** @throws Refused when the first row names a column that nobody knows */
    CsvRows(TextLines lines, Collection<String> known) {
        this.lines = lines;
        advance();
        columns = ahead == null ? new String[0] : named(known);
        advance();
    }

    private String[] named(Collection<String> known) {
        String[] names = cells(nextRow());
        if (names == null) throw BulkFiles.wrong("", "CSV가 아닙니다", "This is not CSV");
        List<Violation> unknown = Arrays.stream(names)
                .map(String::strip)
                .filter(column -> !known.contains(column))
                .map(column -> new Violation("/" + column, "모르는 열입니다", "This column is not known"))
                .toList();
        if (!unknown.isEmpty()) throw new Refused(CommonProblem.INVALID_REQUEST, unknown);
        return Arrays.stream(names).map(String::strip).toArray(String[]::new);
    }

    private void advance() {
        do ahead = putBack.isEmpty() ? lines.next() : putBack.poll();
        while (ahead != null && ahead.isBlank());
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public CsvRow next() {
        if (ahead == null) throw new NoSuchElementException();
        TextLine row = nextRow();
        advance();
        rows++;
        if (row.broken() != null) return new CsvRow(rows, Map.of(), row.broken());
        String[] cells = cells(row);
        if (cells == null) return broken("CSV가 아닙니다", "This is not CSV");
        if (cells.length > columns.length) return broken("칸이 머리글보다 많습니다", "There are more cells than columns");
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) if (!cells[i].isBlank()) values.put(columns[i], cells[i].strip());
        return new CsvRow(rows, values, null);
    }

    private CsvRow broken(String korean, String english) {
        return new CsvRow(rows, Map.of(), BulkFiles.wrong("", korean, english));
    }

    /** The line that is ahead, with those that a quoted cell of it goes on in. */
    private TextLine nextRow() {
        TextLine first = Objects.requireNonNull(ahead);
        List<TextLine> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = isOpen(first.text(), false);
        while (open && more.size() < MOST_LINES_OF_A_ROW) {
            TextLine next = putBack.isEmpty() ? lines.next() : putBack.poll();
            if (next == null || next.broken() != null) {
                if (next != null) more.add(next);
                break;
            }
            more.add(next);
            text.append('\n').append(next.text());
            open = isOpen(next.text(), true);
        }
        if (!open) return new TextLine(first.number(), text.toString(), first.broken());
        for (int i = more.size() - 1; i >= 0; i--) putBack.addFirst(more.get(i));
        Refused never = BulkFiles.wrong("", "따옴표가 닫히지 않았습니다", "A quote is never closed");
        return new TextLine(first.number(), "", never);
    }

    /** Whether a quoted cell is open at the end of a line. A quote opens at a cell's beginning, two inside stand for one. */
    private static boolean isOpen(String line, boolean before) {
        boolean open = before;
        boolean mayOpen = !before;
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            if (open) {
                open = at != '"';
                mayOpen = !open;
            } else {
                open = mayOpen && at == '"';
                mayOpen = at == ',';
            }
        }
        return open;
    }

    private static String @Nullable [] cells(TextLine row) {
        if (row.broken() != null) return null;
        try (MappingIterator<String[]> rows = CELLS.readValues(row.text())) {
            String[] cells = rows.hasNextValue() ? rows.nextValue() : new String[0];
            return rows.hasNextValue() ? null : cells;
        } catch (IOException notCsv) {
            return null;
        }
    }
}
