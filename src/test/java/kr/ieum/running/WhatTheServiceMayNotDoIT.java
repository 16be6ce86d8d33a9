package kr.ieum.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes over an instance has its database user. */
@Tag("keycloak")
class WhatTheServiceMayNotDoIT {
    private final ProductionDatabase database = Production.running().database();

    @ParameterizedTest
    @ValueSource(strings = {"ledger.transfer", "audit.event", "audit.block", "audit.leaf"})
    void rewrite_the_record(String table) {
        assertRefused("delete from " + table, "permission denied for table");
        assertRefused("truncate " + table + " cascade", "permission denied for table");
        assertRefused("alter table " + table + " disable trigger all", "must be owner of table");
        assertRefused("drop table " + table + " cascade", "must be owner of table");
    }

    @Test
    void change_a_row_of_the_record() {
        assertRefused("update ledger.transfer set amount = 1", "permission denied for table");
        assertRefused("update audit.event set actor = 'me'", "permission denied for table");
        assertRefused("update audit.block set size = 1", "permission denied for table");
        assertRefused("update audit.leaf set position = 1", "permission denied for table");
    }

    @Test
    void make_tables_or_lift_the_guards() {
        assertRefused("create table ledger.other (a int)", "permission denied for schema ledger");
        assertRefused("create table public.other (a int)", "permission denied for schema public");
        assertRefused("set session_replication_role = replica", "permission denied to set parameter");
        assertRefused("set role " + ProductionDatabase.OWNER, "permission denied to set role");
    }

    @Test
    void but_it_reads_and_adds() throws SQLException {
        try (Connection connection = database.as(ProductionDatabase.SERVICE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select count(*) from ledger.transfer");
            statement.execute("update ledger.account set in_won = in_won");
            connection.rollback();
        }
    }

    private void assertRefused(String sql, String reason) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.as(ProductionDatabase.SERVICE);
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .hasMessageContaining(reason);
    }
}
