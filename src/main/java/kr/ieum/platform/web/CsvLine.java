package kr.ieum.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula is led by an apostrophe, because
 * some of it was written by people we do not know.
 */
public final class CsvLine {
    /** Tells spreadsheets that the file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLine() {}

    public static String of(@Nullable Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String text = value.toString();
        if (value instanceof Number) return text;
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        return text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
