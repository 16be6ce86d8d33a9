package kr.ieum.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One thing that somebody comes for, once: a POST with a key of its own, or without a body a GET. */
record Errand(String path, String key, String body, String token) {

    static void write(Path file, List<Errand> errands) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Errand each : errands) out.write(String.join("\t", each.path, each.key, each.body, each.token) + "\n");
        }
    }

    static List<Errand> read(Path file) throws IOException {
        Map<String, String> known = new HashMap<>();
        List<Errand> errands = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                String[] parts = line.split("\t", 4);
                // Bodies and paths are few and shared.
                String path = known.computeIfAbsent(parts[0], same -> same);
                String body = known.computeIfAbsent(parts[2], same -> same);
                errands.add(new Errand(path, parts[1], body, parts[3]));
            });
        }
        return errands;
    }
}
