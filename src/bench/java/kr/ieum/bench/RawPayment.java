package kr.ieum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A payment in plain JDBC: lock the voucher and the four accounts, write the rows, set the money aside, commit. */
final class RawPayment implements RawTransaction {
    private static final int VOUCHERS = 100;

    /** @param orders so many payments of a voucher have one that changes its row */
    record Plan(Mirror payment, RowTemplate voucher, int orders) {}

    private final Connection connection;
    private final Plan plan;
    private final List<UUID> payables;
    private final UUID[] vouchers = new UUID[VOUCHERS];
    private final Map<RowTemplate, PreparedStatement> inserts = new IdentityHashMap<>();
    private final PreparedStatement lockVoucher;
    private final PreparedStatement lockAccounts;
    private final PreparedStatement holdOut;
    private final PreparedStatement holdIn;
    private final PreparedStatement paid;
    private final Fresh fresh;

    /** @param payables the supplier's accounts, of each share one; made here when there are none */
    RawPayment(Connection connection, Plan plan, List<UUID> payables) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.payables = payables;
        this.fresh = new Fresh(plan.payment());
        connection.setAutoCommit(false);
        for (UUID payable : payables) openAccount("PAYABLE", payable);
        for (int i = 0; i < VOUCHERS; i++) vouchers[i] = openVoucher();
        connection.commit();
        for (RowTemplate row : plan.payment().added()) inserts.put(row, row.insert(connection));
        lockVoucher = connection.prepareStatement("select * from voucher.voucher where id = ? for update");
        lockAccounts = connection.prepareStatement("select id, in_won, out_won, held_out_won, held_in_won"
                + " from ledger.account where id in (?, ?, ?, ?) order by id for update");
        holdOut = connection.prepareStatement(
                "update ledger.account a set held_out_won = held_out_won + c.won from (values (?::uuid, 270000), (?, 30000))"
                        + " as c(id, won) where a.id = c.id");
        holdIn = connection.prepareStatement(
                "update ledger.account a set held_in_won = held_in_won + c.won from (values (?::uuid, 270000), (?, 30000))"
                        + " as c(id, won) where a.id = c.id");
        paid = connection.prepareStatement(
                "update voucher.voucher set version = version + 1, first_paid_at = now() where id = ?");
    }

    private UUID openVoucher() throws SQLException {
        RowTemplate template = plan.voucher();
        Fresh own = new Fresh(new Mirror(List.of(template), Map.of()));
        UUID id = UUID.randomUUID();
        own.next(0);
        own.set(UUID.fromString(template.id()), id);
        own.set((UUID) Objects.requireNonNull(template.value("application_id")), id);
        try (PreparedStatement insert = template.insert(connection)) {
            template.fill(insert, own);
            insert.executeUpdate();
        }
        openAccount("VOUCHER", account(id, 1));
        openAccount("VOUCHER", account(id, 2));
        return id;
    }

    private static UUID account(UUID owner, int share) {
        return new UUID(owner.getMostSignificantBits(), (owner.getLeastSignificantBits() & ~0xffL) | share);
    }

    private void openAccount(String kind, UUID id) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(
                "insert into ledger.account (id, kind, owner, in_won, may_overdraw, opened_at)"
                        + " values (?, ?, ?, 1000000000000000, false, now()) on conflict do nothing")) {
            open.setObject(1, id);
            open.setString(2, kind);
            open.setObject(3, id);
            open.executeUpdate();
        }
    }

    @Override
    public void run(long number) throws SQLException {
        UUID voucher = vouchers[(int) (number % VOUCHERS)];
        lockVoucher.setObject(1, voucher);
        read(lockVoucher);
        set(lockAccounts, account(voucher, 1), account(voucher, 2), payables.get(0), payables.get(1));
        read(lockAccounts);
        fresh.next(number);
        fresh.set(UUID.fromString(plan.voucher().id()), voucher);
        for (RowTemplate row : plan.payment().added()) {
            PreparedStatement insert = Objects.requireNonNull(inserts.get(row));
            row.fill(insert, fresh);
            insert.executeUpdate();
        }
        set(holdOut, account(voucher, 1), account(voucher, 2));
        holdOut.executeUpdate();
        set(holdIn, payables.get(0), payables.get(1));
        holdIn.executeUpdate();
        if (number % plan.orders() == 0) {
            paid.setObject(1, voucher);
            paid.executeUpdate();
        }
        connection.commit();
    }

    private static void set(PreparedStatement statement, UUID... ids) throws SQLException {
        for (int i = 0; i < ids.length; i++) statement.setObject(i + 1, ids[i]);
    }

    private static void read(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) rows.getObject(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
