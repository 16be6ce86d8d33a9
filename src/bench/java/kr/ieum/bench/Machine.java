package kr.ieum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String described() {
        return String.join(
                ", ",
                List.of(
                        Runtime.getRuntime().availableProcessors() + " cores",
                        line("/proc/cpuinfo", "model name"),
                        line("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.name") + ", JDK " + Runtime.version()));
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("?");
        } catch (IOException | UncheckedIOException unknown) {
            return "?";
        }
    }
}
