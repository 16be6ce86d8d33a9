package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.order.Split;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.CsvLine;
import kr.ieum.settlement.StatementView.Entry;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;

/** Use case: a supplier's statement over a period, for the supplier itself and the agency. */
@ApplicationScoped
class WriteStatement {
    private final Suppliers suppliers;
    private final Sql sql;

    WriteStatement(Suppliers suppliers, Sql sql) {
        this.suppliers = suppliers;
        this.sql = sql;
    }

    @Transactional
    StatementView of(SupplierId supplier, LocalDate from, LocalDate to, Caller caller) {
        caller.mustSee(suppliers.get(supplier).businessNumber());
        if (from.isAfter(to)) throw SettlementProblem.PERIOD_WRONG.with("from", from, "to", to);
        List<Entry> entries = entries(supplier, from, to);
        return new StatementView(
                supplier,
                from,
                to,
                entries,
                LineView.sum(entries.stream().map(Entry::gross).toList()),
                LineView.sum(entries.stream().map(Entry::netted).toList()),
                LineView.sum(entries.stream().map(Entry::net).toList()),
                entries.stream()
                        .filter(entry -> entry.status() == LineStatus.PAID)
                        .map(entry -> entry.net().total())
                        .reduce(Won.ZERO, Won::plus),
                open(supplier));
    }

    /** The same as a table, in whole won. */
    static String csv(StatementView statement) {
        return statement.entries().stream()
                .map(entry -> CsvLine.of(
                        entry.approvedOn(),
                        entry.runCode(),
                        entry.orderCode(),
                        entry.gross().subsidy().amount(),
                        entry.gross().own().amount(),
                        entry.netted().subsidy().amount(),
                        entry.netted().own().amount(),
                        entry.net().subsidy().amount(),
                        entry.net().own().amount(),
                        entry.status(),
                        entry.reason()))
                .collect(Collectors.joining(
                        "",
                        CsvLine.BYTE_ORDER_MARK
                                + CsvLine.of(
                                        "approvedOn",
                                        "run",
                                        "order",
                                        "grossSubsidy",
                                        "grossOwn",
                                        "nettedSubsidy",
                                        "nettedOwn",
                                        "netSubsidy",
                                        "netOwn",
                                        "status",
                                        "reason"),
                        ""));
    }

    private List<Entry> entries(SupplierId supplier, LocalDate from, LocalDate to) {
        return sql.list("""
                select r.approved_at, r.code, o.code as order_code, i.*, l.status, l.reason
                from settlement.line l
                join settlement.run r on r.id = l.run_id
                join settlement.item i on i.line_id = l.id
                left join orders.published_purchase o on o.id = i.order_id
                where l.supplier_id = ? and r.approved_at >= ? and r.approved_at < ? and l.status <> 'DISCARDED'
                  and i.subsidy_won + i.own_won > 0
                order by r.approved_at, r.id, o.code, i.credit_id""", WriteStatement::entry, supplier.value(), KoreanTime.startOf(from), KoreanTime.endOf(to));
    }

    private Won open(SupplierId supplier) {
        return sql.one("""
                select coalesce(sum(principal_won + levy_won - collected_principal_won - collected_levy_won), 0) as open
                from settlement.claim where supplier_id = ? and status in ('RAISED', 'PART_COLLECTED')""", row -> row.won("open"), supplier.value());
    }

    private static Entry entry(Row row) throws SQLException {
        Split gross = new Split(row.won("subsidy_won"), row.won("own_won"));
        Split netted = new Split(row.won("netted_subsidy_won"), row.won("netted_own_won"));
        return new Entry(
                KoreanTime.dayOf(row.instant("approved_at")),
                row.text("code"),
                row.findText("order_code"),
                gross,
                netted,
                gross.minus(netted),
                LineStatus.valueOf(row.text("status")),
                row.findText("reason"));
    }
}
