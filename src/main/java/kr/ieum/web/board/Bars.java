package kr.ieum.web.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of horizontal bars, as SVG that a template writes out: lengths in percent of the width there is, so that words
 * keep their size on a telephone. What it shows stands in a table beside it, too.
 *
 * @param id of the picture on its page
 * @param title what is compared
 * @param description what whoever cannot see it hears instead
 */
record Bars(String id, String title, String description, List<Bar> rows) {
    private static final int ROW = 46;
    private static final int WORDS = 17;
    private static final int TOP_OF_BAR = 24;
    private static final int MOST_LETTERS = 24;
    private static final int DIGITS = 4;

    /** @param width of the bar, in percent of the picture's */
    record Bar(String label, String text, String width, int wordsAt, int barAt) {}

    /** What one bar shows. @param text its value as people read it */
    record Row(String label, BigDecimal value, String text) {}

    /** The longest bar is as wide as the picture. */
    static Bars of(String id, String title, List<Row> rows) {
        BigDecimal most =
                rows.stream().map(Row::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return of(id, title, rows, most);
    }

    /** @param whole what a bar as wide as the picture would be; what is more is cut off there */
    static Bars of(String id, String title, List<Row> rows, BigDecimal whole) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            int top = bars.size() * ROW;
            bars.add(new Bar(
                    shortened(row.label()), row.text(), width(row.value(), whole), top + WORDS, top + TOP_OF_BAR));
        }
        String heard = String.join(
                "; ", rows.stream().map(row -> row.label() + " " + row.text()).toList());
        return new Bars(id, title, heard, bars);
    }

    public int height() {
        return rows.size() * ROW;
    }

    private static String width(BigDecimal value, BigDecimal whole) {
        if (whole.signum() <= 0 || value.signum() <= 0) return "0%";
        BigDecimal share = value.min(whole).divide(whole, DIGITS, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%.2f%%", share.movePointRight(2));
    }

    private static String shortened(String label) {
        return label.length() <= MOST_LETTERS ? label : label.substring(0, MOST_LETTERS - 1) + "…";
    }
}
