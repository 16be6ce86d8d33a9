package kr.ieum.dev;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Tells the sample story once, on the newcomer's ground only, and is not ready before. Every request of it has a key of
 * its own that never changes, so a start after a kill in the middle repeats what was done without doing it twice.
 */
@Readiness
@ApplicationScoped
class SampleData implements HealthCheck {
    /** Names the file that says the story has been told; without it none is. Empty turns the story off. */
    static final String REMEMBERED_IN = "ieum.samples";

    private static final Logger LOG = Logger.getLogger(SampleData.class);

    private final Optional<Path> rememberedIn;
    private final Config config;

    SampleData(@ConfigProperty(name = REMEMBERED_IN) Optional<Path> rememberedIn, Config config) {
        this.rememberedIn = rememberedIn;
        this.config = config;
    }

    void tell(@ObservesAsync HttpServerStart started) {
        if (!isMissing()) return;
        try {
            LOG.info("Loading the sample data: suppliers, listings, firms and what they did");
            String issuer = config.getValue("ieum.oidc.issuer", String.class);
            String here = "http://127.0.0.1:" + config.getValue("quarkus.http.port", Integer.class) + "/api/v1";
            SampleOffice office = new SampleOffice(here, issuer + "/token");
            new SampleStory(office, config.getValue("ieum.sample-bank.url", String.class)).tell();
            Files.createFile(rememberedIn.orElseThrow());
            LOG.info("The sample data are there");
        } catch (IOException | RuntimeException e) {
            LOG.warn("The sample data are not complete; the next start goes on with them", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Sample data").status(!isMissing()).build();
    }

    private boolean isMissing() {
        return rememberedIn.filter(file -> !Files.exists(file)).isPresent();
    }
}
