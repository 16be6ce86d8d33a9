package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** What a run could pay now and no line that is alive pays already. */
@ApplicationScoped
class Collectable {
    private static final String ORDER = """
            select o.id, o.code, o.supplier_id, o.rule_version, o.tranche,
                   o.subsidy_won - o.voided_subsidy_won - o.refunded_subsidy_won as subsidy,
                   o.own_won - o.voided_own_won - o.refunded_own_won as own,
                   (select string_agg(p.kind, ',') from orders.published_proof p where p.order_id = o.id) as proofs,
                   exists(select from settlement.tax_invoice t where t.order_id = o.id) as invoiced
            from orders.published_purchase o
            """;

    private final Sql sql;

    Collectable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Something a supplier is to be paid.
     *
     * @param code of the order; none for a credit, which needs no proof
     * @param tranche of an order that is paid in parts
     * @param proofs kinds of usage records
     */
    record Candidate(
            SupplierId supplier,
            LineView.Item item,
            @Nullable String code,
            String ruleVersion,
            @Nullable String tranche,
            Set<String> proofs,
            boolean invoiced) {}

    /**
     * Where a reading of orders stands: they are read by supplier.
     *
     * @param supplier and {@code order}, of the last one that was read
     */
    record Place(UUID supplier, UUID order) {
        static final Place START = new Place(new UUID(0, 0), new UUID(0, 0));

        static Place of(Candidate candidate) {
            OrderId order = Objects.requireNonNull(candidate.item().orderId());
            return new Place(candidate.supplier().value(), order.value());
        }
    }

    /** One collection of a programme at a time: what one has proposed, the next one sees, and finds by its index. */
    void lock(String programme) {
        sql.preferIndexes();
        sql.list("select pg_advisory_xact_lock(hashtextextended('settlement ' || ?, 0))", row -> true, programme);
    }

    List<Candidate> orders(String programme, Instant before, Place behind, int most) {
        return sql.list(ORDER + """
                where o.status = 'CONFIRMED' and o.programme = ? and o.confirmed_at < ?
                  and (o.supplier_id, o.id) > (?, ?)
                  and not exists (select from settlement.item i where i.order_id = o.id and i.alive)
                order by o.supplier_id, o.id limit ?""", Collectable::order, programme, before, behind.supplier(), behind.order(), most);
    }

    /** How many orders {@link #orders} would read. */
    long count(String programme, Instant before) {
        return sql.one("""
                select count(*) as orders from orders.published_purchase o
                where o.status = 'CONFIRMED' and o.programme = ? and o.confirmed_at < ?
                  and not exists (select from settlement.item i where i.order_id = o.id and i.alive)""", row -> row.number("orders"), programme, before);
    }

    /** An order whether or not it can be collected yet. */
    Candidate order(OrderId id) {
        return sql.one(ORDER + "where o.id = ?", Collectable::order, id.value());
    }

    List<Candidate> credits(String programme, Instant before) {
        return sql.list(
                """
                select c.id, c.supplier_id, c.subsidy_won as subsidy, c.own_won as own from settlement.credit c
                where c.programme = ? and c.given_at < ?
                  and not exists (select from settlement.item i where i.credit_id = c.id and i.alive)
                order by c.supplier_id, c.id""",
                row -> new Candidate(
                        new SupplierId(row.uuid("supplier_id")),
                        new LineView.Item(null, row.uuid("id"), split(row), Split.NOTHING),
                        null,
                        "",
                        null,
                        Set.of(),
                        false),
                programme,
                before);
    }

    /** What firms are owed and no run proposes to send already. */
    Map<FirmId, Won> refunds() {
        Map<FirmId, Won> due = new TreeMap<>(java.util.Comparator.comparing(FirmId::value));
        sql.list("""
                select a.owner, a.net_won - a.held_out_won as due from ledger.published_account a
                where a.kind = 'REFUND_DUE' and a.net_won - a.held_out_won > 0
                  and not exists (select from settlement.line l where l.firm_id = a.owner and l.status = 'PROPOSED')""", row -> Map.entry(new FirmId(row.uuid("owner")), row.won("due")))
                .forEach(each -> due.put(each.getKey(), each.getValue()));
        return due;
    }

    private static Candidate order(Row row) throws SQLException {
        String proofs = row.findText("proofs");
        return new Candidate(
                new SupplierId(row.uuid("supplier_id")),
                LineView.Item.of(new OrderId(row.uuid("id")), split(row)),
                row.text("code"),
                row.text("rule_version"),
                row.findText("tranche"),
                proofs == null ? Set.of() : Set.of(proofs.split(",")),
                row.truth("invoiced"));
    }

    private static Split split(Row row) throws SQLException {
        return new Split(row.won("subsidy"), row.won("own"));
    }
}
