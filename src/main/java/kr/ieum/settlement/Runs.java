package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** The stored runs. */
@ApplicationScoped
class Runs {
    private final Sql sql;
    private final LineRows rows;

    Runs(Sql sql, LineRows rows) {
        this.sql = sql;
        this.rows = rows;
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
        rows.insert(run);
    }

    /** Runs are locked before anything else of a settlement, everywhere. */
    RunView lock(RunId id) {
        sql.list("select id from settlement.run where id = ? for update", row -> true, id.value());
        return get(id);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such run */
    RunView get(RunId id) {
        List<LineView> lines = rows.of(id);
        return sql.first("select * from settlement.run where id = ?", row -> run(row, lines), id.value())
                .orElseThrow(SettlementProblem.UNKNOWN_RUN::with);
    }

    Optional<RunId> named(String code, @Nullable UUID orId) {
        return sql.first(
                "select id from settlement.run where code = ? or id = ?::uuid",
                row -> new RunId(row.uuid("id")),
                code,
                orId);
    }

    /** Those an order was or is to be paid in, the oldest first. */
    List<RunId> paying(OrderId order) {
        return sql.list("""
                select distinct l.run_id from settlement.line l join settlement.item i on i.line_id = l.id
                left join settlement.credit c on c.id = i.credit_id
                where i.order_id = ? or c.order_id = ? order by l.run_id""", row -> new RunId(row.uuid("run_id")), order.value(), order.value());
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
}
