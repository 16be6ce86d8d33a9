package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import kr.ieum.audit.Acts;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody with the database's password changes a row, and an auditor who has nothing but the API is told which. Every
 * kind of change is in {@code kr.ieum.audit.TamperingIsFoundAndNamedTest}; here the damage is committed, found, and
 * undone.
 */
@QuarkusTest
class ARowChangedBySqlIsNamedTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");
    private static final List<String> TABLES =
            List.of("audit.event", "audit.leaf", "audit.block", "ledger.transfer", "ledger.account");

    @Inject
    Acts acts;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "audit.event; {event}; actor = 'nobody'; actor = 'system:test'",
                "audit.event; {event}; at = at + interval '1 second'; at = at - interval '1 second'",
                "ledger.transfer; {transfer}; amount = amount + 1; amount = amount - 1",
                "ledger.transfer; {transfer}; reason = 'REFUNDED'; reason = 'FUNDED'",
            })
    void byTheVerificationOfTheChain(String table, String whose, String damage, String undo) throws SQLException {
        Acts.Act act = acts.aSealedAct();
        String id = whose.replace("{event}", act.event().toString())
                .replace("{transfer}", act.transfer().toString());

        execute("update " + table + " set " + damage + " where id = '" + id + "'");
        JsonPath found;
        try {
            found = Books.verified();
        } finally {
            execute("update " + table + " set " + undo + " where id = '" + id + "'");
        }

        assertThat(found.getBoolean("result.sound")).isFalse();
        assertThat(found.<Map<String, Object>>getList("result.findings"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding).containsEntry("table", table).containsEntry("id", id);
                    assertThat(finding).containsEntry("problem", "CHANGED");
                });
        assertThat(Books.verified().getBoolean("result.sound")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DIGEST; ledger.transfer; id = '{transfer}'; reason = 'REFUNDED'; reason = 'FUNDED'",
                "BALANCE; ledger.account; owner = '{round}'; in_won = in_won + 7; in_won = in_won - 7",
                "BALANCE; ledger.account; owner = '{round}'; in_won = in_won + 7, out_won = out_won + 7;"
                        + " in_won = in_won - 7, out_won = out_won - 7",
            })
    void byTheVerificationOfTheLedger(String check, String table, String where, String damage, String undo)
            throws SQLException {
        Acts.Act act = acts.anAct();
        String row = where.replace("{round}", act.round().toString())
                .replace("{transfer}", act.transfer().toString());

        execute("update " + table + " set " + damage + " where " + row);
        JsonPath found;
        try {
            found = get(AUDITOR, "/api/v1/ledger/verification").jsonPath();
        } finally {
            execute("update " + table + " set " + undo + " where " + row);
        }

        assertThat(found.getBoolean("sound")).isFalse();
        assertThat(found.<Map<String, Object>>getList("findings"))
                .anySatisfy(finding ->
                        assertThat(finding).containsEntry("check", check).containsEntry("table", table));
        Books.areExact();
    }

    /** Without a superuser's tricks nobody changes anything in the first place. */
    @Test
    void andTheTablesRefuseItToWhoeverDoesNotDisableTheirTriggers() throws SQLException {
        Acts.Act act = acts.anAct();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update ledger.transfer set amount = 1 where id = '" + act.transfer() + "'",
                    "delete from audit.event where id = '" + act.event() + "'",
                    "truncate audit.leaf"))
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(change)))
                        .as(change)
                        .hasMessageContaining("append only");
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("alter table " + table + " disable trigger user");
            statement.execute(change);
            for (String table : TABLES) statement.execute("alter table " + table + " enable trigger user");
        }
    }
}
