package kr.ieum.platform.bulk;

import static java.util.stream.Collectors.joining;
import static kr.ieum.platform.bulk.BulkFixture.file;
import static kr.ieum.platform.bulk.BulkFixture.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ABrokenLineCostsOnlyItselfTest {
    private static final Set<String> COLUMNS = Set.of("a", "b");

    record Entry(@Nullable String name, @Nullable Integer size) {}

    private static final JsonForm<Entry, Integer> FORM =
            new JsonForm<>(Entry.class, "name", Entry::name, "size", Entry::size);

    @Test
    void ofJson() {
        byte[] notUtf8 = {'{', (byte) 0xb0, (byte) 0xa1, '}', '\n'};
        InputStream file = new SequenceInputStream(
                file("\ufeff{\"name\":\"A\",\"size\":1}\n\n{\"name\":\"B\",\n" + "x".repeat(300_000) + "\n"),
                new SequenceInputStream(new ByteArrayInputStream(notUtf8), file("{\"name\":\"C\",\"size\":3}")));

        List<BulkLine<Integer>> lines = all(files().ndjson(file, FORM));

        assertThat(lines).extracting(BulkLine::line).containsExactly(1, 3, 4, 5, 6);
        assertThat(lines).extracting(BulkLine::content).containsExactly(1, null, null, null, 3);
        assertThat(lines)
                .extracting(line -> line.unreadable() == null)
                .containsExactly(true, false, false, false, true);
    }

    @Test
    void ofASpreadsheet() {
        List<CsvRow> rows = all(
                files().csv(file("a,b\n1,\"two\nlines, and \"\"quotes\"\"\"\n1,2,3\n\"\"x\"\",\n4,27\"\n"), COLUMNS));

        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 3, 4, 5);
        assertThat(rows).extracting(row -> row.broken() == null).containsExactly(true, false, false, true);
        assertThat(rows.get(0).text("b")).isEqualTo("two\nlines, and \"quotes\"");
        assertThat(rows.get(3).text("b")).isEqualTo("27\"");
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsItsOwnLine() {
        String many = "5,6\n".repeat(500);

        List<CsvRow> rows = all(files().csv(file("a,b\n1,2\n3,\"4\n" + many), COLUMNS));

        assertThat(rows).hasSize(502);
        assertThat(rows)
                .filteredOn(row -> row.broken() != null)
                .extracting(CsvRow::line)
                .containsExactly(3);
    }

    @Test
    void aColumnNobodyKnowsIsRefusedBeforeAnythingIsRead() {
        assertThatThrownBy(() -> files().csv(file("a,c\n1,2\n"), COLUMNS)).isInstanceOf(Refused.class);
    }

    @Test
    void anEmptyFileHasNothingInIt() {
        for (String text : List.of("", "\n \n", "a,b\n"))
            assertThat(all(files().csv(file(text), COLUMNS))).isEmpty();
        assertThat(all(files().ndjson(file("\n\r\n"), FORM))).isEmpty();
    }

    @Test
    void whatIsTooManyIsNotRead() {
        String lines = IntStream.range(0, BulkFiles.MOST_LINES + 7)
                .mapToObj("{\"name\":\"A%1$d\",\"size\":%1$d}\n"::formatted)
                .collect(joining());
        List<Integer> portions = new ArrayList<>();
        List<BulkLine<Integer>> tooMany = new ArrayList<>();

        files().each(files().ndjson(file(lines), FORM), 30_000, portion -> portions.add(portion.size()), tooMany::add);

        assertThat(portions).containsExactly(30_000, 30_000, 30_000, 10_000);
        assertThat(tooMany).extracting(BulkLine::line).containsExactly(BulkFiles.MOST_LINES + 1);
    }

    @Test
    void theReportSaysOfEachLineWhatCameOfIt() throws Exception {
        BulkReport report = files().report(List.of("MADE", "REFUSED"));
        report.add("MADE", new Entry("A", 1));
        report.add("MADE", new Entry("B", 2));
        java.io.ByteArrayOutputStream answer = new java.io.ByteArrayOutputStream();

        report.write(answer);

        assertThat(answer.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"made\":2,\"refused\":0,"
                        + "\"lines\":[{\"name\":\"A\",\"size\":1},{\"name\":\"B\",\"size\":2}]}");
    }

    private static <T> List<T> all(Iterator<T> lines) {
        List<T> all = new ArrayList<>();
        lines.forEachRemaining(all::add);
        return all;
    }
}
