package kr.ieum.platform.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the project's holiday table: one holiday a line, lines with # are remarks. */
final class HolidayTable {
    private HolidayTable() {}

    static List<Holiday> read() {
        InputStream table = Objects.requireNonNull(
                HolidayTable.class.getResourceAsStream("/holidays/korea.csv"), "holidays/korea.csv is missing");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Holiday::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
