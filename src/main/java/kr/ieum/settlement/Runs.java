package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** The stored runs, their lines and what is behind each line. */
@ApplicationScoped
class Runs {
    private final Sql sql;
    private final Vault vault;

    Runs(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(RunView run) {
        sql.updateExactly(
                1,
                """
                insert into settlement.run (id, version, code, kind, programme, until, status, collected_at)
                values (?, 0, ?, ?, ?, ?, ?, ?)""",
                run.id().value(),
                run.code(),
                run.kind(),
                run.programme(),
                run.until(),
                run.status(),
                run.collectedAt());
        for (LineView line : run.lines()) {
            boolean supplier = line.isSuppliers();
            sql.updateExactly(
                    1,
                    "insert into settlement.line (id, run_id, supplier_id, firm_id, refund_won, status) values (?, ?, ?, ?, ?, ?)",
                    line.id(),
                    run.id().value(),
                    supplier ? line.payee().id() : null,
                    supplier ? null : line.payee().id(),
                    supplier ? Won.ZERO : line.gross().total(),
                    line.status());
            if (supplier) items(line.id(), line.orders());
        }
    }

    private void items(UUID line, List<LineView.Item> items) {
        sql.updateExactly(
                items.size(),
                """
                insert into settlement.item (line_id, order_id, credit_id, subsidy_won, own_won, alive)
                select ?, i.order_id, i.credit_id, i.subsidy_won, i.own_won, true
                from unnest(?, ?, ?, ?) as i(order_id, credit_id, subsidy_won, own_won)""",
                line,
                items.stream().map(Runs::order).toArray(UUID[]::new),
                items.stream().map(LineView.Item::creditId).toArray(UUID[]::new),
                items.stream()
                        .mapToLong(item -> item.amount().subsidy().amount())
                        .toArray(),
                items.stream().mapToLong(item -> item.amount().own().amount()).toArray());
    }

    /** Runs are locked before anything else of a settlement, everywhere. */
    RunView lock(RunId id) {
        sql.list("select id from settlement.run where id = ? for update", row -> true, id.value());
        return get(id);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such run */
    RunView get(RunId id) {
        List<LineView> lines =
                sql.list("select * from settlement.line where run_id = ? order by id", this::line, id.value());
        return sql.first("select * from settlement.run where id = ?", row -> run(row, lines), id.value())
                .orElseThrow(SettlementProblem.UNKNOWN_RUN::with);
    }

    LineView line(UUID id) {
        return sql.one("select * from settlement.line where id = ?", this::line, id);
    }

    /** The orders a line pays. */
    List<OrderId> behind(LineView line) {
        return line.orders().stream().flatMap(item -> behind(item).stream()).toList();
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

    List<RunView> page(UUID before, int most) {
        List<RunId> ids = sql.list(
                "select id from settlement.run where id < ? order by id desc limit ?",
                row -> new RunId(row.uuid("id")),
                before,
                most);
        return ids.stream().map(this::get).toList();
    }

    /** Moves a run on; its version with it. */
    void become(RunView run, RunStatus next, Instant now, @Nullable String approvedBy) {
        run.status().to(next, run.code());
        sql.updateExactly(1, """
                update settlement.run set status = ?, version = version + 1,
                    approved_at = case when ?::text is null then approved_at else ? end,
                    approved_by = coalesce(?::text, approved_by)
                where id = ? and status = ?""", next, approvedBy, now, approvedBy, run.id().value(), run.status());
    }

    void become(LineView line, LineStatus next, @Nullable String reason) {
        line.status().to(next, line.endToEndId());
        sql.updateExactly(
                1,
                "update settlement.line set status = ?, reason = ? where id = ? and status = ?",
                next,
                reason,
                line.id(),
                line.status());
        if (next == LineStatus.DISCARDED)
            sql.update("update settlement.item set alive = false where line_id = ?", line.id());
    }

    /** Where the bank is asked to pay a line, for ever. */
    void payTo(LineView line, BankAccount account) {
        sql.updateExactly(
                1, "update settlement.line set paid_to = ? where id = ?", vault.encrypt(account.text()), line.id());
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

    private RunView run(Row row, List<LineView> lines) throws SQLException {
        return new RunView(
                new RunId(row.uuid("id")),
                row.number("version"),
                row.text("code"),
                RunKind.valueOf(row.text("kind")),
                row.findText("programme"),
                Objects.requireNonNull(row.findDate("until")),
                RunStatus.valueOf(row.text("status")),
                lines.stream().map(line -> line.amount().total()).reduce(Won.ZERO, Won::plus),
                lines,
                null,
                row.instant("collected_at"),
                row.findInstant("approved_at"),
                row.findText("approved_by"));
    }

    private LineView line(Row row) throws SQLException {
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
        List<LineView.Item> items = sql.list("""
                select * from settlement.item where line_id = ? and subsidy_won + own_won > 0
                order by order_id, credit_id""", Runs::item, id);
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
