package kr.ieum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an errand came to.
 *
 * @param outcome the state the answer names, or the code of its problem
 * @param id of what was made, empty if nothing was
 * @param position on the waiting list, 0 for none
 */
record Answer(int errand, int status, String outcome, String id, long position) {

    /** Looked for in the text, not parsed: the generator must cost little beside what it measures. */
    static Answer of(int errand, int status, String body) {
        if (status == 200) return new Answer(errand, status, body.contains("\"items\":[]") ? "EMPTY" : "FOUND", "", 0);
        boolean made = status == 201;
        String position = made ? after(body, "\"waitingPosition\":") : "";
        return new Answer(
                errand,
                status,
                after(body, made ? "\"status\":\"" : "\"code\":\""),
                made ? after(body, "{\"id\":\"") : "",
                position.isEmpty() ? 0 : Long.parseLong(position));
    }

    private static String after(String body, String mark) {
        int from = body.indexOf(mark);
        if (from < 0) return "";
        from += mark.length();
        int to = from;
        while (to < body.length() && (Character.isLetterOrDigit(body.charAt(to)) || "_-".indexOf(body.charAt(to)) >= 0))
            to++;
        return body.substring(from, to);
    }

    static void write(Path file, List<Answer> answers) throws IOException {
        List<String> lines = new ArrayList<>(answers.size());
        for (Answer a : answers)
            lines.add(a.errand + "\t" + a.status + "\t" + a.outcome + "\t" + a.id + "\t" + a.position);
        Files.write(file, lines);
    }

    static List<Answer> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(p -> new Answer(
                            Integer.parseInt(p[0]), Integer.parseInt(p[1]), p[2], p[3], Long.parseLong(p[4])))
                    .toList();
        }
    }
}
