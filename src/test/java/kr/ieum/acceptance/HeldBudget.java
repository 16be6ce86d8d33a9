package kr.ieum.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Somebody else's transaction that holds a round's budget: whoever applies in the round must wait until it is closed. */
final class HeldBudget implements AutoCloseable {
    private final Connection holder;

    private HeldBudget(Connection holder) {
        this.holder = holder;
    }

    static HeldBudget of(String round) {
        try {
            Connection connection = DriverManager.getConnection(
                    System.getProperty("ieum.db.url"),
                    System.getProperty("ieum.db.user"),
                    System.getProperty("ieum.db.password"));
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(
                    "select id from ledger.account where kind = 'ROUND_BUDGET' and owner = ? for update")) {
                lock.setObject(1, UUID.fromString(round));
                try (ResultSet row = lock.executeQuery()) {
                    if (!row.next()) throw new AssertionError("the round has no budget");
                }
            }
            return new HeldBudget(connection);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Returns once somebody waits for the budget. */
    void awaitSomebody() {
        Patience.until("somebody waits for the budget", this::isWaitedFor, waited -> waited);
    }

    private boolean isWaitedFor() {
        try (PreparedStatement blocked = holder.prepareStatement(
                        "select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))");
                ResultSet row = blocked.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        try (holder) {
            holder.rollback();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
