package kr.ieum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An application in plain JDBC: lock the budget, write the rows, take from the budget if admitted, commit. No rule is
 * judged and nothing is read but the budget. As many of them are admitted as in the rush.
 */
final class RawAdmission implements RawTransaction {
    /** What both kinds of application write, and how many of all are admitted. */
    record Plan(Mirror admitted, Mirror waiting, double admittedPart) {}

    private final Connection connection;
    private final Plan plan;
    private final PreparedStatement lock;
    private final PreparedStatement take;
    private final Map<RowTemplate, PreparedStatement> inserts = new IdentityHashMap<>();
    private final Fresh admittedFresh;
    private final Fresh waitingFresh;

    /** @param budget account that is locked and taken from; made here when there is none */
    RawAdmission(Connection connection, Plan plan, UUID budget) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        openBudget(budget);
        connection.setAutoCommit(false);
        lock = connection.prepareStatement(
                "select in_won, out_won, held_out_won from ledger.account where id = '" + budget + "' for update");
        take = connection.prepareStatement(
                "update ledger.account set out_won = out_won + 3600000 where id = '" + budget + "'");
        List<RowTemplate> rows = new ArrayList<>(plan.admitted().added());
        rows.addAll(plan.waiting().added());
        for (RowTemplate row : rows) inserts.put(row, row.insert(connection));
        admittedFresh = new Fresh(plan.admitted());
        waitingFresh = new Fresh(plan.waiting());
    }

    private void openBudget(UUID budget) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(
                "insert into ledger.account (id, kind, owner, in_won, may_overdraw, opened_at)"
                        + " values (?, 'ROUND_BUDGET', ?, 1000000000000000, false, now()) on conflict do nothing")) {
            open.setObject(1, budget);
            open.setObject(2, budget);
            open.executeUpdate();
        }
    }

    @Override
    public void run(long number) throws SQLException {
        boolean admitted = (long) ((number + 1) * plan.admittedPart()) > (long) (number * plan.admittedPart());
        try (ResultSet balance = lock.executeQuery()) {
            balance.next();
        }
        Fresh fresh = admitted ? admittedFresh : waitingFresh;
        fresh.next(number);
        for (RowTemplate row : (admitted ? plan.admitted() : plan.waiting()).added()) {
            PreparedStatement insert = Objects.requireNonNull(inserts.get(row));
            row.fill(insert, fresh);
            insert.executeUpdate();
        }
        if (admitted) take.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
