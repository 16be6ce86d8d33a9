package kr.ieum.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file, its cells by column. Cells that are empty are not there.
 *
 * @param tooLong whether it has more cells than there are columns
 */
record CsvRow(int line, Map<String, String> cells, boolean tooLong) {
    static final List<String> COLUMNS = List.of(
            "sku",
            "titleKo",
            "titleEn",
            "description",
            "category",
            "minSeats",
            "maxSeats",
            "trialDays",
            "csap",
            "domesticHosting",
            "url",
            "priceEvidence",
            "planCode",
            "planName",
            "price",
            "termMonths",
            "seats",
            "minQuantity",
            "maxQuantity",
            "contractPrice");

    @Nullable
    String sku() {
        return cells.get("sku");
    }

    boolean continues(CsvRow first) {
        return sku() != null && sku().equals(first.sku());
    }

    ListingContent content(List<Plan> plans) {
        return new ListingContent(
                new Title(text("titleKo"), maybe("titleEn", cell -> cell)),
                text("description"),
                text("category"),
                new Attributes(
                        number("minSeats"),
                        maybe("maxSeats", Integer::valueOf),
                        number("trialDays"),
                        truth("csap"),
                        truth("domesticHosting"),
                        text("url")),
                plans,
                maybe("priceEvidence", cell -> cell));
    }

    Plan plan() {
        if (tooLong) throw wrong("");
        return new Plan(
                text("planCode"),
                text("planName"),
                read("price", CsvRow::won),
                number("termMonths"),
                number("seats"),
                maybe("minQuantity", Integer::valueOf),
                maybe("maxQuantity", Integer::valueOf),
                maybe("contractPrice", CsvRow::won));
    }

    private static Won won(String cell) {
        return Won.told(Long.parseLong(cell));
    }

    String text(String column) {
        return read(column, cell -> cell);
    }

    private Integer number(String column) {
        return read(column, Integer::valueOf);
    }

    /** As spreadsheets write it, and as people do. */
    private Boolean truth(String column) {
        return read(column, cell -> switch (cell.toUpperCase(java.util.Locale.ROOT)) {
            case "TRUE", "Y" -> true;
            case "FALSE", "N" -> false;
            default -> throw new IllegalArgumentException(cell);
        });
    }

    private <T> @Nullable T maybe(String column, Function<String, T> reader) {
        return cells.containsKey(column) ? read(column, reader) : null;
    }

    private <T> T read(String column, Function<String, T> reader) {
        String cell = cells.get(column);
        if (cell == null) throw wrong(column);
        if (cell.indexOf('\0') >= 0)
            throw wrong(column, "쓸 수 없는 글자(U+0000)가 있습니다", "The character U+0000 cannot be kept");
        try {
            return reader.apply(cell);
        } catch (IllegalArgumentException malformed) {
            throw wrong(column);
        }
    }

    private static Refused wrong(String column) {
        return wrong(column, "형식이 맞지 않습니다", "The form is wrong");
    }

    private static Refused wrong(String column, String korean, String english) {
        return new Refused(CommonProblem.INVALID_REQUEST, List.of(new Violation("/" + column, korean, english)));
    }
}
