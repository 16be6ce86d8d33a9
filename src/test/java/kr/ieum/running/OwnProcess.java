package kr.ieum.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process a test or the benchmark has started and ends again, with what it wrote. It knows only the environment it is given. */
public final class OwnProcess implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;
    private final Path errors;

    private OwnProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static OwnProcess start(Path home, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(home);
        Path output = Files.createTempFile(home, name, ".out");
        Path errors = Files.createTempFile(home, name, ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG", "SYSTEMROOT"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endNow(process), name));
        return new OwnProcess(process, output, errors);
    }

    private static void endNow(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    public long pid() {
        return process.pid();
    }

    void awaitAnswer(String url, int status, Duration patience) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) throw new IllegalStateException("it ended: " + errors() + output());
            if (answer(url) == status) return;
            Thread.sleep(200);
        }
        throw new IllegalStateException("no " + status + " from " + url + " in " + patience + ": " + output());
    }

    /** The status of the answer, or 0 if there is none. */
    static int answer(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException none) {
            return 0;
        }
    }

    /** SIGTERM, as an operator's tools send it; to what a script has started as well. */
    void terminate() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** SIGKILL: nothing is said and nothing is finished. */
    public void kill() throws InterruptedException {
        endNow(process);
        process.waitFor();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still ran after " + TO_END);
        }
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        awaitEnd();
    }
}
