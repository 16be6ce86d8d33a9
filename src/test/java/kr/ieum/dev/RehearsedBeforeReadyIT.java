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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that is ready has done its made-up requests, the whole way into the database, and none of it is there. */
@Tag("process")
class RehearsedBeforeReadyIT {
    private static final String QUEUE = "select last_value from application.queue_number";

    @TempDir
    Path home;

    @Test
    void a_rehearsal_goes_the_whole_way_and_leaves_nothing() throws Exception {
        long before;
        try (PackagedIeum first = PackagedIeum.start(home)) {
            first.awaitReady();
            before = number(QUEUE);
        }
        try (PackagedIeum second = PackagedIeum.start(home, "-Dieum.rehearsal.most-seconds=20")) {
            second.awaitReady();
            assertThat(number(QUEUE)).as("applications were decided").isGreaterThan(before + 64);
            leftNothing();
        }
        try (PackagedIeum cutShort = PackagedIeum.start(home, "-Dieum.rehearsal.most-seconds=1")) {
            cutShort.awaitReady();
            // What was under way when it ended is decided by then.
            Thread.sleep(2_000);
            leftNothing();
        }
    }

    private void leftNothing() throws SQLException, IOException {
        assertThat(number("select count(*) from firm.firm where business_number like '99981%'"))
                .isZero();
        assertThat(number("select count(*) from programme.round where name = 'rehearsal'"))
                .isZero();
        assertThat(number("select count(*) from identity.binding where account like 'rehearsal%'"))
                .isZero();
        assertThat(number("select count(*) from ledger.transfer where reason = 'REHEARSAL'"))
                .isZero();
        assertThat(number("select count(*) from audit.event where actor like 'rehearsal%'"))
                .isZero();
        assertThat(number("select count(*) from platform.keyed_answer where scope like '99981%'"))
                .isZero();
    }

    private long number(String query) throws SQLException, IOException {
        String port =
                Files.readString(home.resolve("data").resolve("postgres.port")).strip();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ieum", "ieum", "ieum");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
