package kr.ieum.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged application in production: told everything by its environment, as in a container. */
public record ProductionIeum(OwnProcess process, String url) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Started, but perhaps never ready. */
    static ProductionIeum start(Path home, int port, Map<String, String> settings) throws IOException {
        return start(home, port, settings, List.of("-Xmx512m"));
    }

    /** @param jvm options of its virtual machine */
    public static ProductionIeum start(Path home, int port, Map<String, String> settings, List<String> jvm)
            throws IOException {
        Map<String, String> environment = new TreeMap<>(settings);
        // A start of many would be slowed down for a rush that is none.
        environment.putIfAbsent("IEUM_REHEARSAL_MOST_SECONDS", "0");
        environment.put("QUARKUS_PROFILE", "prod");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .toString());
        return new ProductionIeum(
                OwnProcess.start(home, "ieum-" + port, command, environment), "http://127.0.0.1:" + port);
    }

    public ProductionIeum ready() throws IOException, InterruptedException {
        process.awaitAnswer(url + "/q/health/ready", 200, PATIENCE);
        return this;
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
