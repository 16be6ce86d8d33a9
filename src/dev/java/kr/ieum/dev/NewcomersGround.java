package kr.ieum.dev;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.platform.Surroundings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everything around the application on a newcomer's machine, kept in {@code ./data} between runs. */
public final class NewcomersGround implements Surroundings {
    private static final Logger LOG = Logger.getLogger(NewcomersGround.class);

    private @Nullable Ground ground;

    /** Called by the service loader. */
    public NewcomersGround() {}

    @Override
    public Map<String, String> start() {
        Path data = Path.of(System.getProperty("ieum.data", "data")).toAbsolutePath();
        ground = Ground.in(
                data, Integer.getInteger("ieum.identity-port", 8081), Integer.getInteger("ieum.bank-port", 8082));
        System.setProperty("quarkus.profile", System.getProperty("quarkus.profile", "dev"));
        Map<String, String> settings = new TreeMap<>(ground.settings());
        settings.put(SampleData.REMEMBERED_IN, data.resolve("samples-loaded").toString());
        LOG.infof(
                "Development identity provider at %s; the password of every sample person is %s. Data is kept in %s",
                settings.get("ieum.oidc.issuer"), SamplePeople.all().password(), data);
        return settings;
    }

    @Override
    public void stop() {
        if (ground != null) ground.close();
    }
}
