package kr.ieum.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.ieum.platform.CannotStart;

/**
 * A PostgreSQL that outlived the application which started it, as it does when that is killed. It still holds the data
 * directory, and a second one there would be refused by it, or worse.
 */
record Postmaster(ProcessHandle process, Path data) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The one that runs on the directory: named by its postmaster.pid, and by that process's own account too. */
    static Optional<Postmaster> leftIn(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> isPostgresOf(
                            process,
                            data,
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))))
                    .map(process -> new Postmaster(process, data));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process id may have gone to another program since: its command, and its directory or start, must fit as well. */
    private static boolean isPostgresOf(ProcessHandle process, Path data, Instant started) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        boolean here = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElseGet(() -> info.startInstant()
                        .map(start -> Duration.between(start, started).abs().toSeconds() < 10)
                        .orElse(false));
        return postgres && here;
    }

    /** Fast shutdown: it ends its sessions, writes everything and goes. */
    void stop() {
        try {
            signal();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new CannotStart("PostgreSQL, process " + process.pid() + ", still runs on " + data + "; stop it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while an earlier PostgreSQL stopped.");
        }
    }

    /** Windows knows no such signal; there it is ended at once, which PostgreSQL survives as it does a power cut. */
    private void signal() throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) process.destroyForcibly();
        else
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
    }
}
