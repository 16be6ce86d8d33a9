package kr.ieum.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL of our own on the loopback. It keeps every promise production makes: what is committed is on the
 * disk, and the application's user is no superuser.
 */
final class Database implements AutoCloseable {
    static final String USER = "ieum";

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database in(DataDirectory directory) {
        Path data = directory.path("postgres");
        Postmaster.leftIn(data).ifPresent(Postmaster::stop);
        try {
            Database database = new Database(started(data, rememberedPort(directory.path("postgres.port")), directory));
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + USER;
    }

    private static EmbeddedPostgres started(Path data, int port, DataDirectory directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.path("postgres.log").toFile()))
                // The starter passes -F for speed; a database that forgets in a crash would be no ground to stand on.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
    }

    private static int rememberedPort(Path file) throws IOException {
        int port = Ports.freeOr(
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private void prepare() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String promise : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                String value = one(statement, "SHOW " + promise);
                if (!value.equals("on")) throw new IllegalStateException(promise + " is " + value);
            }
            if (one(statement, "SELECT count(*) FROM pg_roles WHERE rolname = '" + USER + "'")
                    .equals("0")) {
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + USER + "'");
            }
            if (one(statement, "SELECT count(*) FROM pg_database WHERE datname = '" + USER + "'")
                    .equals("0")) {
                statement.execute("CREATE DATABASE " + USER + " OWNER " + USER);
            }
        } catch (SQLException | RuntimeException e) {
            close();
            throw new IllegalStateException("the development database is not as it should be", e);
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
