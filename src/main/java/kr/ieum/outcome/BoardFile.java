package kr.ieum.outcome;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.platform.web.CsvLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The board as a file: a line for each part and figure, so that every line names its query and its moment. */
final class BoardFile {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADINGS = List.of(
            "by",
            "key",
            "name",
            "figure",
            "label",
            "value",
            "unit",
            "definition",
            "view",
            "query",
            "block",
            "sealedAt");
    private static final int VALUE = HEADINGS.indexOf("value");

    private BoardFile() {}

    static String csv(Board board) {
        StringBuilder file = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        file.append(CsvLine.of(HEADINGS.toArray()));
        lines(board).forEach(line -> file.append(CsvLine.of(line.toArray())));
        return file.toString();
    }

    static void xlsx(Board board, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Ieum", "1.0");
        Worksheet sheet = workbook.newWorksheet("outcomes");
        for (int column = 0; column < HEADINGS.size(); column++) sheet.value(0, column, HEADINGS.get(column));
        int row = 1;
        for (List<Object> line : lines(board).toList()) {
            for (int column = 0; column < line.size(); column++)
                if (column == VALUE) sheet.value(row, column, (BigDecimal) line.get(column));
                else sheet.value(row, column, line.get(column).toString());
            row++;
        }
        workbook.finish();
    }

    private static Stream<List<Object>> lines(Board board) {
        return Stream.concat(Stream.of(board.total()), board.parts().stream()).flatMap(part -> lines(board, part));
    }

    private static Stream<List<Object>> lines(Board board, Board.Part part) {
        return board.figures().stream()
                .filter(figure -> part.values().containsKey(figure.code()))
                .map(figure -> List.of(
                        board.by(),
                        part.key(),
                        part.name().ko(),
                        figure.code(),
                        figure.name().ko(),
                        Objects.requireNonNull(part.values().get(figure.code())),
                        figure.unit(),
                        figure.definition().ko(),
                        figure.view(),
                        figure.query(),
                        board.moment().block(),
                        Objects.requireNonNullElse((Object) board.moment().sealedAt(), "")));
    }
}
