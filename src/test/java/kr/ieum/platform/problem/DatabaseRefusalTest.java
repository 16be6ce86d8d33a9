package kr.ieum.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseRefusalTest {
    private final Throwable poolEmpty = new IllegalStateException(new SQLException("Acquisition timeout"));
    private final Throwable connectionLost = new IllegalStateException(new SQLException("closed", "08006"));
    private final Throwable shuttingDown = new IllegalStateException(new SQLException("terminating", "57P01"));
    private final Throwable duplicate = new IllegalStateException(new SQLException("duplicate key", "23505"));

    @Test
    void knowsADatabaseThatCannotBeAsked() {
        assertThat(DatabaseRefusal.isAway(poolEmpty)).isTrue();
        assertThat(DatabaseRefusal.isAway(connectionLost)).isTrue();
        assertThat(DatabaseRefusal.isAway(shuttingDown)).isTrue();
        assertThat(DatabaseRefusal.isAway(duplicate)).isFalse();
        assertThat(DatabaseRefusal.isAway(new IllegalStateException("no database in it")))
                .isFalse();
    }

    @Test
    void takesNoOtherForSomebodyElsesChange() {
        assertThat(DatabaseRefusal.isConcurrent(duplicate)).isTrue();
        assertThat(DatabaseRefusal.isConcurrent(poolEmpty)).isFalse();
        assertThat(DatabaseRefusal.isUnstorable(poolEmpty)).isFalse();
    }
}
