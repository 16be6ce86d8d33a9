package kr.ieum.bench;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.ieum.dev.Ground;
import kr.ieum.platform.RequiredSettings;
import kr.ieum.running.Loopback;
import kr.ieum.running.ProductionDatabase;
import kr.ieum.running.ProductionIeum;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, identity provider and the packaged application around a run; two databases on one server. */
final class Stage implements AutoCloseable {
    static final Path HOME = Path.of("target", "bench").toAbsolutePath();
    private static final int IDENTITY_PORT = 18_081;
    private static final String RAW = "raw";

    private final Ground ground = Ground.in(HOME.resolve("ground"), IDENTITY_PORT, 0);
    private final Map<String, String> settings = new TreeMap<>();
    private final Path run = HOME.resolve("run");
    private final Size size;
    private final ProductionDatabase database;
    private final long postmaster;
    private @Nullable ProductionIeum application;

    Stage(Size size) throws Exception {
        this.size = size;
        Runtime.getRuntime().addShutdownHook(new Thread(ground::close, "ground"));
        forgetEarlierRuns();
        Files.createDirectories(run);
        database = ProductionDatabase.on(setting("ieum.db.url"));
        for (RequiredSettings one : RequiredSettings.values()) settings.put(one.name(), setting(one.property()));
        settings.put("IEUM_DB_URL", database.url());
        settings.put("IEUM_DB_USER", ProductionDatabase.SERVICE);
        settings.put("IEUM_DB_PASSWORD", ProductionDatabase.PASSWORD);
        settings.put("IEUM_AUDIT_ANCHOR_FILE", run.resolve("anchors").toString());
        settings.put("IEUM_SEARCH_DIRECTORY", searchIndex().toString());
        migrate();
        settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        admin("create database " + RAW + " template production");
        ease();
        try (Connection connection = product()) {
            postmaster = Cpu.parentOf(Long.parseLong(one(connection, "select pg_backend_pid()")));
        }
    }

    private void forgetEarlierRuns() throws SQLException, IOException {
        if (Files.exists(run)) {
            try (Stream<Path> files = Files.walk(run)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        for (String name : List.of(RAW, "production", "keycloak"))
            admin("drop database if exists " + name + " with (force)");
        for (String role : List.of(ProductionDatabase.OWNER, ProductionDatabase.SERVICE, "keycloak"))
            admin("drop role if exists " + role);
    }

    private void migrate() throws IOException, InterruptedException {
        Map<String, String> once = new TreeMap<>(settings);
        once.put("IEUM_DB_OWNER_USER", ProductionDatabase.OWNER);
        once.put("IEUM_DB_OWNER_PASSWORD", ProductionDatabase.PASSWORD);
        once.put("IEUM_JOBS_ENABLED", "false");
        once.put("QUARKUS_INIT_AND_EXIT", "true");
        try (ProductionIeum migration = ProductionIeum.start(run, Loopback.freePort(), once, List.of("-Xmx512m"))) {
            if (migration.process().awaitEnd() != 0)
                throw new IllegalStateException(
                        migration.process().errors() + migration.process().output());
        }
    }

    /** A newly started application, ready; the one before has ended. */
    ProductionIeum start() throws IOException, InterruptedException {
        return start("60");
    }

    /** As {@link #start}, with nobody at the door to rehearse for. */
    ProductionIeum startAtOnce() throws IOException, InterruptedException {
        return start("0");
    }

    private ProductionIeum start(String rehearsalSeconds) throws IOException, InterruptedException {
        stop();
        settings.put("IEUM_REHEARSAL_MOST_SECONDS", rehearsalSeconds);
        int port = Loopback.freePort();
        ProductionIeum started = ProductionIeum.start(run, port, settings, size.jvm());
        application = started;
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = port;
        return started.ready();
    }

    void stop() throws InterruptedException {
        if (application != null) application.close();
        application = null;
    }

    /** Where the application keeps its search index. */
    Path searchIndex() {
        return run.resolve("search");
    }

    /** Where this run keeps its files. */
    Path run() {
        return run;
    }

    long postmaster() {
        return postmaster;
    }

    String issuer() {
        return setting("ieum.oidc.issuer");
    }

    Path identityKey() {
        return HOME.resolve("ground").resolve("keys").resolve("identity.jwk");
    }

    String setting(String property) {
        return Objects.requireNonNull(ground.settings().get(property), property);
    }

    /** The product's database, as the superuser. */
    Connection product() throws SQLException {
        return connection("production");
    }

    /** The raw baseline's database on the same server, with the same tables. */
    Connection raw() throws SQLException {
        return connection(RAW);
    }

    static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** No second hot row by way of the tally, and firms that were never registered may be written to. */
    private void ease() throws SQLException {
        try (Connection raw = raw();
                Statement executed = raw.createStatement()) {
            executed.execute("drop trigger tally_new on application.application");
        }
    }

    private void admin(String statement) throws SQLException {
        try (Connection connection = connection("postgres");
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private Connection connection(String name) throws SQLException {
        String url = setting("ieum.db.url");
        return DriverManager.getConnection(url.substring(0, url.lastIndexOf('/') + 1) + name, "postgres", "postgres");
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        ground.close();
    }
}
