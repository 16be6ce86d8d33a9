package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.settlement.PaymentOutlook.InRun;
import kr.ieum.supplier.Suppliers;

/** Use case: a supplier asks when an order will be paid, and if not, what is missing: as the next run would judge it. */
@ApplicationScoped
class FollowPayment {
    private final Orders orders;
    private final Suppliers suppliers;
    private final Programmes programmes;
    private final Collectable collectable;
    private final Sql sql;

    FollowPayment(Orders orders, Suppliers suppliers, Programmes programmes, Collectable collectable, Sql sql) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.programmes = programmes;
        this.collectable = collectable;
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused for another supplier's order, as for none at all */
    @Transactional
    PaymentOutlook of(OrderId id, Caller caller) {
        OrderView order = orders.get(id);
        caller.mustSee(suppliers.get(order.supplierId()).businessNumber());
        Collectable.Candidate candidate = collectable.order(id);
        Readiness readiness = new Readiness(order.programme(), programmes, suppliers);
        readiness.read(List.of(candidate));
        return new PaymentOutlook(
                readiness.missing(candidate).orElse(null), lastRun(id).orElse(null));
    }

    private Optional<InRun> lastRun(OrderId order) {
        return sql.first("""
                select r.code, l.status, r.collected_at, r.approved_at, l.reason
                from settlement.item i
                join settlement.line l on l.id = i.line_id
                join settlement.run r on r.id = l.run_id
                where i.order_id = ? and l.status <> 'DISCARDED' order by r.id desc limit 1""", FollowPayment::inRun, order.value());
    }

    private static InRun inRun(Row row) throws SQLException {
        Instant approved = row.findInstant("approved_at");
        return new InRun(
                row.text("code"),
                LineStatus.valueOf(row.text("status")),
                KoreanTime.dayOf(row.instant("collected_at")),
                approved == null ? null : KoreanTime.dayOf(approved),
                row.findText("reason"));
    }
}
