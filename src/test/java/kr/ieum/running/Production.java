package kr.ieum.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.ieum.dev.TemporaryGround;
import kr.ieum.platform.RequiredSettings;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker/compose.yaml} describes, without containers and the proxy: a migration, two instances, one
 * PostgreSQL, one Keycloak. Started once for all tests of a run. The tax office is the newcomer's stand-in.
 */
final class Production {
    private static final Path HOME = Path.of("target", "production").toAbsolutePath();
    private static @Nullable Production running;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final ProductionDatabase database;
    private final KeycloakServer keycloak;
    private final ProductionIeum first;
    private final ProductionIeum second;

    static synchronized Production running() {
        if (running == null) running = new Production();
        return running;
    }

    private Production() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "production"));
        try {
            TemporaryGround ground = started(new TemporaryGround());
            database = ProductionDatabase.on(
                    Objects.requireNonNull(ground.ground().settings().get("ieum.db.url")));
            int port = Loopback.freePort();
            keycloak = started(KeycloakServer.start(HOME, "http://127.0.0.1:" + port));
            for (RequiredSettings one : RequiredSettings.values()) {
                settings.put(one.name(), ground.ground().settings().get(one.property()));
            }
            settings.put("IEUM_DB_URL", database.url());
            settings.put("IEUM_DB_USER", ProductionDatabase.SERVICE);
            settings.put("IEUM_DB_PASSWORD", ProductionDatabase.PASSWORD);
            settings.put("IEUM_OIDC_ISSUER", keycloak.issuer());
            settings.put("IEUM_OIDC_CLIENT_SECRET", KeycloakServer.WEB_SECRET);
            migrate();
            settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            first = started(ProductionIeum.start(HOME, port, settings));
            second = started(start(Map.of("IEUM_TRUSTED_PROXIES", "192.0.2.1")));
            first.ready();
            second.ready();
        } catch (Exception e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private void migrate() throws IOException, InterruptedException {
        Map<String, String> owners = Map.of(
                "IEUM_DB_OWNER_USER",
                ProductionDatabase.OWNER,
                "IEUM_DB_OWNER_PASSWORD",
                ProductionDatabase.PASSWORD,
                "IEUM_JOBS_ENABLED",
                "false",
                "QUARKUS_INIT_AND_EXIT",
                "true");
        try (ProductionIeum migration = start(owners)) {
            int exit = migration.process().awaitEnd();
            if (exit != 0) {
                throw new IllegalStateException("the migration ended with " + exit + ": "
                        + migration.process().errors() + migration.process().output());
            }
        }
    }

    /** One more instance, with some settings of its own; an empty one is not set at all. */
    ProductionIeum start(Map<String, String> different) throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(different);
        all.values().removeIf(String::isEmpty);
        return ProductionIeum.start(HOME, Loopback.freePort(), all);
    }

    KeycloakServer keycloak() {
        return keycloak;
    }

    ProductionDatabase database() {
        return database;
    }

    /** Trusts what the loopback says of where a request came from. */
    ProductionIeum first() {
        return first;
    }

    /** Trusts nobody here. */
    ProductionIeum second() {
        return second;
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    private void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("did not stop as it should: " + e);
            }
        }
    }
}
