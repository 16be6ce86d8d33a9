package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class DataOutlivesAKillIT {
    private static final String NO_SAMPLES = "-Dieum.samples=";

    @TempDir
    Path home;

    @AfterEach
    void stopWhatATestThatFailedLeft() {
        Postmaster.leftIn(postgres()).ifPresent(Postmaster::stop);
    }

    @Test
    void a_killed_application_leaves_its_database_behind_and_the_next_start_takes_over() throws Exception {
        PackagedIeum first = PackagedIeum.start(home, NO_SAMPLES);
        first.awaitReady();
        execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('이음')");
        first.kill();
        ProcessHandle orphan = Postmaster.leftIn(postgres()).orElseThrow().process();
        assertThat(orphan.isAlive()).isTrue();

        try (PackagedIeum second = PackagedIeum.start(home, NO_SAMPLES)) {
            second.awaitReady();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query("SELECT word FROM kept")).isEqualTo("이음");
            assertThat(query("SHOW fsync")).isEqualTo("on");
        }
        assertThat(postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_second_one_on_the_same_data_says_so_in_one_line_and_goes() throws Exception {
        try (PackagedIeum first = PackagedIeum.start(home, NO_SAMPLES)) {
            first.awaitReady();
            PackagedIeum second = PackagedIeum.start(home, NO_SAMPLES);
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.errors().lines()).singleElement().asString().contains("already runs on");
            assertThat(query("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void production_names_every_missing_setting_in_one_line() throws Exception {
        PackagedIeum production = PackagedIeum.start(home, "-Dquarkus.profile=prod", "-Dieum.db.url=jdbc:postgresql:x");
        assertThat(production.awaitEnd()).isEqualTo(1);
        assertThat(production.errors().lines())
                .singleElement()
                .asString()
                .doesNotContain("IEUM_DB_URL")
                .contains("IEUM_DB_USER", "IEUM_OIDC_ISSUER", "IEUM_AUDIT_KEY_FILE");
        assertThat(home.resolve("data")).doesNotExist();
    }

    private Path postgres() {
        return home.resolve("data").resolve("postgres").toAbsolutePath();
    }

    private void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        String port =
                Files.readString(home.resolve("data").resolve("postgres.port")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ieum", "ieum", "ieum");
    }
}
