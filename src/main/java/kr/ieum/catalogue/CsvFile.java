package kr.ieum.catalogue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/**
 * A spreadsheet saved as CSV: the first row names the columns, and each further row is a plan. Rows of the same SKU, one
 * below the other, make one listing, whose text is that of the first.
 */
@ApplicationScoped
class CsvFile {
    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    List<BulkLine> read(String file) {
        List<CsvRow> rows = rows(file.startsWith("\ufeff") ? file.substring(1) : file);
        List<BulkLine> lines = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to).continues(rows.get(from))) to++;
            lines.add(listing(rows.subList(from, to)));
            from = to;
        }
        return lines;
    }

    private static BulkLine listing(List<CsvRow> rows) {
        CsvRow first = rows.get(0);
        try {
            List<Plan> plans = rows.stream().map(CsvRow::plan).toList();
            return BulkLine.of(first.line(), first.text("sku"), first.content(plans));
        } catch (Refused wrong) {
            return BulkLine.bad(first.line(), first.sku(), wrong);
        }
    }

    /** The line is counted in rows: a cell may itself have several lines. */
    private List<CsvRow> rows(String file) {
        List<CsvRow> rows = new ArrayList<>();
        try (MappingIterator<String[]> cells = csv.readerFor(String[].class).readValues(file)) {
            if (!cells.hasNextValue()) return rows;
            String[] columns = cells.nextValue();
            mustBeKnown(columns);
            for (int line = 2; cells.hasNextValue(); line++) rows.add(row(line, columns, cells.nextValue()));
            return rows;
        } catch (IOException notCsv) {
            throw new Refused(
                    CommonProblem.INVALID_REQUEST, List.of(new Violation("", "CSV가 아닙니다", "This is not CSV")));
        }
    }

    private static CsvRow row(int line, String[] columns, String[] cells) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < columns.length && i < cells.length; i++)
            if (!cells[i].isBlank()) values.put(columns[i].strip(), cells[i].strip());
        return new CsvRow(line, values, cells.length > columns.length);
    }

    private static void mustBeKnown(String[] columns) {
        List<Violation> unknown = Arrays.stream(columns)
                .map(String::strip)
                .filter(column -> !CsvRow.COLUMNS.contains(column))
                .map(column -> new Violation("/" + column, "모르는 열입니다", "This column is not known"))
                .toList();
        if (!unknown.isEmpty()) throw new Refused(CommonProblem.INVALID_REQUEST, unknown);
    }
}
