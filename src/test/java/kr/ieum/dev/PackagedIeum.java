package kr.ieum.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, started the way {@code quarkus:run} starts it. */
final class PackagedIeum implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path errors;
    private final int port;

    private PackagedIeum(Process process, Path errors, int port) {
        this.process = process;
        this.errors = errors;
        this.port = port;
    }

    /** @param home where it keeps its data and writes its log */
    static PackagedIeum start(Path home, String... settings) throws IOException {
        int port = Ports.free();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-Dieum.identity-port=0");
        command.add("-Dieum.bank-port=0");
        command.add("-Dquarkus.http.port=" + port);
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()));
        Path errors = Files.createTempFile(home, "errors", ".log");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(Files.createTempFile(home, "output", ".log").toFile())
                .redirectError(errors.toFile())
                .start();
        return new PackagedIeum(process, errors, port);
    }

    void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) throw new IllegalStateException("it ended: " + errors());
            try {
                HttpClient client = HttpClient.newHttpClient();
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not ready after " + PATIENCE);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** kill -9: nothing of it can say goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("still runs");
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
