package kr.ieum.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time used so far, in microseconds, as Linux counts it (in steps of 10 ms).
 *
 * @param database of all its processes, those included that have ended
 */
record Cpu(long application, long database, long load) {
    private static final long MICROS_PER_TICK = 10_000;
    private static final Path PROC = Path.of("/proc");

    /** Where the numbers stand in /proc/pid/stat, counted after the name in brackets. */
    private static final int PARENT = 1;

    private static final int FIRST_OF_TIMES = 11;

    /** @param application and load are process ids, or 0 for none */
    static Cpu used(long application, long postmaster, long load) {
        return new Cpu(
                application == 0 ? 0 : of(application), family(postmaster) * MICROS_PER_TICK, load == 0 ? 0 : of(load));
    }

    static long of(long pid) {
        String[] stat = stat(PROC.resolve(Long.toString(pid)));
        return (Long.parseLong(stat[FIRST_OF_TIMES]) + Long.parseLong(stat[FIRST_OF_TIMES + 1])) * MICROS_PER_TICK;
    }

    /** The process that started this one. */
    static long parentOf(long pid) {
        return Long.parseLong(stat(PROC.resolve(Long.toString(pid)))[PARENT]);
    }

    Cpu minus(Cpu earlier) {
        return new Cpu(application - earlier.application, database - earlier.database, load - earlier.load);
    }

    /** Own time of a process and its running children, and what it was told of children that have ended. */
    private static long family(long parent) {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .map(Cpu::stat)
                    .filter(stat -> stat.length > FIRST_OF_TIMES + 3)
                    .filter(stat ->
                            Long.parseLong(stat[PARENT]) == parent || Long.parseLong(stat[stat.length - 1]) == parent)
                    .mapToLong(Cpu::times)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long times(String[] stat) {
        long sum = 0;
        for (int i = 0; i < 4; i++) sum += Long.parseLong(stat[FIRST_OF_TIMES + i]);
        return sum;
    }

    /** The fields after the name, and the process id as the last; nothing when the process has ended. */
    private static String[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            String fields = line.substring(line.lastIndexOf(')') + 2).strip();
            return (fields + " " + process.getFileName()).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
