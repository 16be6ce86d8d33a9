package kr.ieum.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The database and its two users, made by {@code docker/postgres/roles.sql} on a real PostgreSQL. */
public record ProductionDatabase(String url) {
    public static final String OWNER = "ieum_owner";
    public static final String SERVICE = "ieum_service";
    public static final String PASSWORD = "a password's \"quotes\"";

    /** @param server any database of the server, whose superuser needs no password on the loopback */
    public static ProductionDatabase on(String server) throws SQLException, IOException {
        String base = server.substring(0, server.lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(base + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            // The newcomer's ground has a database of that name already.
            for (String one :
                    roles().replace("database ieum ", "database production ").split(";")) {
                if (!one.isBlank()) statement.execute(one);
            }
        }
        return new ProductionDatabase(base + "production");
    }

    public Connection as(String user) throws SQLException {
        return DriverManager.getConnection(url, user, PASSWORD);
    }

    /** The file as psql would read it: without its own commands, the variables filled in. */
    private static String roles() throws IOException {
        Map<String, String> values = new TreeMap<>(Map.of(
                "owner_user", OWNER,
                "owner_password", PASSWORD,
                "service_user", SERVICE,
                "service_password", PASSWORD,
                "keycloak_password", PASSWORD));
        String sql = Files.readAllLines(Path.of("docker", "postgres", "roles.sql")).stream()
                .filter(line -> !line.startsWith("\\") && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace(":\"" + value.getKey() + "\"", "\"" + value.getValue() + "\"")
                    .replace(":'" + value.getKey() + "'", "'" + value.getValue().replace("'", "''") + "'");
        }
        return sql;
    }
}
