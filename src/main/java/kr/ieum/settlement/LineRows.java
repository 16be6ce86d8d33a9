package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.secret.Vault;
import kr.ieum.settlement.claim.Party;
import org.jspecify.annotations.Nullable;

/** The stored lines of runs, and what is behind each line. */
@ApplicationScoped
class LineRows {
    private static final String ITEMS = """
            select i.* from settlement.line l join settlement.item i on i.line_id = l.id
            """;
    private static final String WORTH_SOMETHING =
            "i.subsidy_won + i.own_won > 0 order by i.line_id, i.order_id, i.credit_id";

    private final Sql sql;
    private final Vault vault;

    LineRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Those of a new run. */
    void insert(RunView run) {
        List<LineView> lines = run.lines();
        sql.updateExactly(
                lines.size(),
                """
                insert into settlement.line (id, run_id, supplier_id, firm_id, refund_won, status)
                select l.id, ?, l.supplier_id, l.firm_id, l.refund_won, l.status
                from unnest(?, ?, ?, ?, ?) as l(id, supplier_id, firm_id, refund_won, status)""",
                run.id().value(),
                column(lines, UUID[]::new, LineView::id),
                column(
                        lines,
                        UUID[]::new,
                        line -> line.isSuppliers() ? line.payee().id() : null),
                column(
                        lines,
                        UUID[]::new,
                        line -> line.isSuppliers() ? null : line.payee().id()),
                column(
                        lines,
                        Won[]::new,
                        line -> line.isSuppliers() ? Won.ZERO : line.gross().total()),
                column(lines, LineStatus[]::new, LineView::status));
        items(lines);
    }

    private void items(List<LineView> lines) {
        List<UUID> of = new ArrayList<>();
        List<LineView.Item> items = new ArrayList<>();
        for (LineView line : lines)
            for (LineView.Item item : line.orders()) {
                of.add(line.id());
                items.add(item);
            }
        sql.updateExactly(
                items.size(),
                """
                insert into settlement.item (line_id, order_id, credit_id, subsidy_won, own_won, alive)
                select i.line_id, i.order_id, i.credit_id, i.subsidy_won, i.own_won, true
                from unnest(?, ?, ?, ?, ?) as i(line_id, order_id, credit_id, subsidy_won, own_won)""",
                of.toArray(UUID[]::new),
                column(items, UUID[]::new, LineRows::order),
                column(items, UUID[]::new, LineView.Item::creditId),
                column(items, Won[]::new, item -> item.amount().subsidy()),
                column(items, Won[]::new, item -> item.amount().own()));
    }

    private static <E, T> T[] column(List<E> many, IntFunction<T[]> array, Function<E, @Nullable T> of) {
        return many.stream().map(of).toArray(array);
    }

    /** Those of a run. */
    List<LineView> of(RunId run) {
        Map<UUID, List<LineView.Item>> items = new HashMap<>();
        sql.each(
                ITEMS + "where l.run_id = ? and " + WORTH_SOMETHING,
                row -> Map.entry(row.uuid("line_id"), item(row)),
                entry -> items.computeIfAbsent(entry.getKey(), line -> new ArrayList<>())
                        .add(entry.getValue()),
                run.value());
        return sql.list(
                "select * from settlement.line where run_id = ? order by id",
                row -> line(row, items.getOrDefault(row.uuid("id"), List.of())),
                run.value());
    }

    LineView get(UUID id) {
        List<LineView.Item> items = sql.list(ITEMS + "where l.id = ? and " + WORTH_SOMETHING, LineRows::item, id);
        return sql.one("select * from settlement.line where id = ?", row -> line(row, items), id);
    }

    /** The orders these lines pay, perhaps by way of a credit, because a part of one was netted before. */
    List<OrderId> behind(Collection<LineView> lines) {
        return sql.list("""
                select distinct coalesce(i.order_id, c.order_id) as order_id from settlement.item i
                left join settlement.credit c on c.id = i.credit_id
                where i.line_id = any(?) and i.subsidy_won + i.own_won > 0
                  and coalesce(i.order_id, c.order_id) is not null""", row -> new OrderId(row.uuid("order_id")), (Object)
                lines.stream().map(LineView::id).toArray(UUID[]::new));
    }

    /** The order an item pays, perhaps by way of a credit, because a part of it was netted before. */
    Optional<OrderId> behind(LineView.Item item) {
        if (item.orderId() != null) return Optional.of(item.orderId());
        return sql.first(
                "select order_id from settlement.credit where id = ? and order_id is not null",
                row -> new OrderId(row.uuid("order_id")),
                item.creditId());
    }

    /** The run a payment of ours was in. */
    Optional<RunId> runOf(UUID line) {
        return sql.first("select run_id from settlement.line where id = ?", row -> new RunId(row.uuid("run_id")), line);
    }

    void become(LineView line, LineStatus next, @Nullable String reason) {
        become(List.of(line), next, reason);
    }

    void become(List<LineView> lines, LineStatus next, @Nullable String reason) {
        if (lines.isEmpty()) return;
        for (LineView line : lines) line.status().to(next, line.endToEndId());
        UUID[] ids = column(lines, UUID[]::new, LineView::id);
        sql.updateExactly(lines.size(), """
                update settlement.line l set status = ?, reason = ?
                from unnest(?, ?) as b(id, status) where l.id = b.id and l.status = b.status""", next, reason, ids, column(lines, LineStatus[]::new, LineView::status));
        if (next == LineStatus.DISCARDED)
            sql.update("update settlement.item set alive = false where line_id = any(?)", (Object) ids);
    }

    /** Where the bank is asked to pay these lines, for ever. */
    void payTo(Map<UUID, BankAccount> accounts) {
        sql.updateExactly(
                accounts.size(),
                """
                update settlement.line l set paid_to = a.account from unnest(?, ?) as a(id, account) where l.id = a.id""",
                accounts.keySet().toArray(UUID[]::new),
                accounts.values().stream()
                        .map(account -> vault.encrypt(account.text()))
                        .toArray(byte[][]::new));
    }

    BankAccount paidTo(LineView line) {
        return sql.one(
                "select paid_to from settlement.line where id = ?",
                row -> BankAccount.parse(vault.decrypt(row.bytes("paid_to"))),
                line.id());
    }

    /** What an order really earns at the moment of approval; an order refunded whole leaves its line. */
    void correct(LineView line, LineView.Item item, Split amount) {
        sql.updateExactly(
                1,
                "update settlement.item set subsidy_won = ?, own_won = ?, alive = ? where line_id = ? and order_id = ?",
                amount.subsidy(),
                amount.own(),
                !amount.isNothing(),
                line.id(),
                order(item));
    }

    /** What is really owed to a firm at the moment of approval. */
    void correct(LineView line, Won refund) {
        sql.updateExactly(1, "update settlement.line set refund_won = ? where id = ?", refund, line.id());
    }

    /** Notes what of an item was kept for claims. */
    void netted(LineView line, LineView.Item item, Split amount) {
        sql.updateExactly(1, """
                update settlement.item set netted_subsidy_won = ?, netted_own_won = ?
                where line_id = ? and (order_id = ?::uuid or credit_id = ?::uuid)""", amount.subsidy(), amount.own(), line.id(), order(item), item.creditId());
    }

    /** The item was not paid after all: the next run may collect it. */
    void free(LineView line, LineView.Item item) {
        sql.updateExactly(1, """
                update settlement.item set alive = false
                where line_id = ? and alive and (order_id = ?::uuid or credit_id = ?::uuid)""", line.id(), order(item), item.creditId());
    }

    private static @Nullable UUID order(LineView.Item item) {
        return item.orderId() == null ? null : item.orderId().value();
    }

    private static LineView line(Row row, List<LineView.Item> items) throws SQLException {
        UUID id = row.uuid("id");
        UUID supplier = row.findUuid("supplier_id");
        LineStatus status = LineStatus.valueOf(row.text("status"));
        String reason = row.findText("reason");
        if (supplier == null)
            return LineView.of(
                    id,
                    new Party(Party.Kind.FIRM, row.uuid("firm_id")),
                    Split.of(Share.OWN, row.won("refund_won")),
                    status,
                    List.of(),
                    reason);
        return LineView.of(
                id,
                new Party(Party.Kind.SUPPLIER, supplier),
                LineView.sum(items.stream().map(LineView.Item::amount).toList()),
                status,
                items,
                reason);
    }

    private static LineView.Item item(Row row) throws SQLException {
        UUID order = row.findUuid("order_id");
        return new LineView.Item(
                order == null ? null : new OrderId(order),
                row.findUuid("credit_id"),
                new Split(row.won("subsidy_won"), row.won("own_won")),
                new Split(row.won("netted_subsidy_won"), row.won("netted_own_won")));
    }
}
