package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.bulk.CsvRow;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of outputs: each row is one. Several registration numbers or licences in a cell stand apart by semicolons. */
@ApplicationScoped
class OutputCsv {
    /** A licence in a cell: {@code 1248100998 2021-01-01~2023-12-31}. */
    private static final String LICENCE = "(\\S+)\\s+(\\d{4}-\\d{2}-\\d{2})~(\\d{4}-\\d{2}-\\d{2})";

    private static final List<String> COLUMNS = List.of(
            "number",
            "projectNumber",
            "title",
            "summary",
            "performerNumber",
            "performerName",
            "kind",
            "registrationNumbers",
            "readinessLevel",
            "field",
            "rights",
            "rightsUntil",
            "licences",
            "endsOn");

    private final BulkFiles files;

    OutputCsv(BulkFiles files) {
        this.files = files;
    }

    Iterator<BulkLine<TechOutputContent>> read(InputStream file) {
        Iterator<CsvRow> rows = files.csv(file, COLUMNS);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public BulkLine<TechOutputContent> next() {
                return output(rows.next());
            }
        };
    }

    private static BulkLine<TechOutputContent> output(CsvRow row) {
        try {
            return BulkLine.of(row.line(), row.text("number"), content(row));
        } catch (Refused wrong) {
            return BulkLine.bad(row.line(), row.find("number"), wrong);
        }
    }

    private static TechOutputContent content(CsvRow row) {
        return new TechOutputContent(
                row.read("projectNumber", ProjectNumber::of),
                row.text("title"),
                row.findText("summary"),
                new Organisation(row.read("performerNumber", BusinessNumber::of), row.text("performerName")),
                row.read("kind", OutputKind::valueOf),
                several(row.findText("registrationNumbers")),
                row.number("readinessLevel"),
                row.text("field"),
                new Rights(
                        row.read("rights", RightsKind::valueOf),
                        row.findDay("rightsUntil"),
                        row.maybe("licences", OutputCsv::licences)),
                row.day("endsOn"));
    }

    private static List<String> several(@Nullable String cell) {
        if (cell == null) return List.of();
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<Licence> licences(String cell) {
        return several(cell).stream().map(OutputCsv::licence).toList();
    }

    private static Licence licence(String text) {
        if (!text.matches(LICENCE)) throw new IllegalArgumentException(text);
        return new Licence(
                BusinessNumber.of(text.replaceAll(LICENCE, "$1")),
                LocalDate.parse(text.replaceAll(LICENCE, "$2")),
                LocalDate.parse(text.replaceAll(LICENCE, "$3")));
    }
}
