package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** The stored runs, their lines and the orders behind each line. */
@ApplicationScoped
class Runs {
    private final Sql sql;

    Runs(Sql sql) {
        this.sql = sql;
    }

    /** Confirmed and not in any line that is alive, by supplier. */
    List<LineView.Item> payable(String programme, Instant before, SupplierId supplier) {
        return sql.list(
                """
                select o.id, o.subsidy_won - o.voided_subsidy_won - o.refunded_subsidy_won as subsidy,
                       o.own_won - o.voided_own_won - o.refunded_own_won as own
                from orders.published_purchase o
                where o.status = 'CONFIRMED' and o.programme = ? and o.confirmed_at < ? and o.supplier_id = ?
                  and not exists (select from settlement.item i where i.order_id = o.id and i.alive)
                order by o.id""",
                row -> new LineView.Item(new OrderId(row.uuid("id")), new Split(row.won("subsidy"), row.won("own"))),
                programme,
                before,
                supplier.value());
    }

    List<SupplierId> suppliersWithPayable(String programme, Instant before) {
        return sql.list("""
                select distinct o.supplier_id from orders.published_purchase o
                where o.status = 'CONFIRMED' and o.programme = ? and o.confirmed_at < ?
                  and not exists (select from settlement.item i where i.order_id = o.id and i.alive)
                order by o.supplier_id""", row -> new SupplierId(row.uuid("supplier_id")), programme, before);
    }

    void insert(RunView run) {
        sql.updateExactly(
                1, """
                insert into settlement.run (id, version, code, programme, until, status, collected_at)
                values (?, 0, ?, ?, ?, ?, ?)""", run.id().value(), run.code(), run.programme(), run.until(), run.status(), run.collectedAt());
        for (LineView line : run.lines()) {
            sql.updateExactly(
                    1,
                    "insert into settlement.line (id, run_id, supplier_id, status) values (?, ?, ?, ?)",
                    line.id(),
                    run.id().value(),
                    line.supplierId().value(),
                    line.status());
            items(line.id(), line.orders());
        }
    }

    private void items(UUID line, List<LineView.Item> items) {
        sql.updateExactly(
                items.size(),
                """
                insert into settlement.item (line_id, order_id, subsidy_won, own_won, alive)
                select ?, i.order_id, i.subsidy_won, i.own_won, true
                from unnest(?, ?, ?) as i(order_id, subsidy_won, own_won)""",
                line,
                items.stream().map(item -> item.orderId().value()).toArray(UUID[]::new),
                items.stream()
                        .mapToLong(item -> item.amount().subsidy().amount())
                        .toArray(),
                items.stream().mapToLong(item -> item.amount().own().amount()).toArray());
    }

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
        if (next == LineStatus.FAILED || next == LineStatus.DISCARDED)
            sql.update("update settlement.item set alive = false where line_id = ?", line.id());
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
                item.orderId().value());
    }

    private RunView run(Row row, List<LineView> lines) throws SQLException {
        return new RunView(
                new RunId(row.uuid("id")),
                row.number("version"),
                row.text("code"),
                row.text("programme"),
                Objects.requireNonNull(row.findDate("until")),
                RunStatus.valueOf(row.text("status")),
                lines.stream().map(line -> line.amount().total()).reduce(Won.ZERO, Won::plus),
                lines,
                row.instant("collected_at"),
                row.findInstant("approved_at"),
                row.findText("approved_by"));
    }

    private LineView line(Row row) throws SQLException {
        List<LineView.Item> items = new ArrayList<>(sql.list(
                "select * from settlement.item where line_id = ? and subsidy_won + own_won > 0 order by order_id",
                item -> new LineView.Item(
                        new OrderId(item.uuid("order_id")), new Split(item.won("subsidy_won"), item.won("own_won"))),
                row.uuid("id")));
        return new LineView(
                row.uuid("id"),
                new SupplierId(row.uuid("supplier_id")),
                items.stream().map(LineView.Item::amount).reduce(Split.NOTHING, Split::plus),
                LineStatus.valueOf(row.text("status")),
                items,
                row.findText("reason"));
    }
}
