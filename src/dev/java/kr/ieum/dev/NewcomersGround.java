package kr.ieum.dev;

import java.nio.file.Path;
import java.util.Map;
import kr.ieum.platform.Surroundings;
import org.jspecify.annotations.Nullable;

/** Everything around the application on a newcomer's machine, kept in {@code ./data} between runs. */
public final class NewcomersGround implements Surroundings {
    private @Nullable Ground ground;

    /** Called by the service loader. */
    public NewcomersGround() {}

    @Override
    public Map<String, String> start() {
        Path data = Path.of(System.getProperty("ieum.data", "data")).toAbsolutePath();
        ground = Ground.in(data, Integer.getInteger("ieum.identity-port", 8081));
        System.setProperty("quarkus.profile", System.getProperty("quarkus.profile", "dev"));
        return ground.settings();
    }

    @Override
    public void stop() {
        if (ground != null) ground.close();
    }
}
