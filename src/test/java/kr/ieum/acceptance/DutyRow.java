package kr.ieum.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of {@code duties.txt}, where its form is explained. */
record DutyRow(String method, String path, String query, String scene, Map<String, Integer> answers, String body) {

    private static final List<String> CALLERS =
            List.of("nob", "fi", "FI", "su", "SU", "rev", "fin", "aud", "par", "adm");

    static List<DutyRow> all() {
        try (InputStream file = DutyRow.class.getResourceAsStream("/duties.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DutyRow::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DutyRow read(String line) {
        String[] parts = line.split("\\|", 4);
        if (parts.length != 4) throw new AssertionError("not a line of duties.txt: " + line);
        String[] operation = parts[0].strip().split("\\s+", 2);
        String[] address = operation[1].split("\\?", 2);
        String[] numbers = parts[2].strip().split("\\s+");
        if (numbers.length != CALLERS.size()) throw new AssertionError("not ten answers: " + line);
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) answers.put(CALLERS.get(i), Integer.valueOf(numbers[i]));
        return new DutyRow(
                operation[0],
                address[0],
                address.length == 1 ? "" : "?" + address[1],
                parts[1].strip(),
                answers,
                parts[3].strip());
    }

    String operation() {
        return method + " " + path;
    }

    boolean succeeds() {
        return answers.values().stream().anyMatch(answer -> answer < 300);
    }
}
