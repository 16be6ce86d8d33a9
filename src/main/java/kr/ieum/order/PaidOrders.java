package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.platform.database.Sql;

/** What settlements do with orders, tens of thousands in one statement. */
@ApplicationScoped
class PaidOrders {
    private final Sql sql;

    PaidOrders(Sql sql) {
        this.sql = sql;
    }

    void lock(Collection<OrderId> many) {
        sql.list("select id from orders.purchase where id = any(?) order by id for update", row -> true, (Object)
                ids(many));
    }

    /** What a settlement may pay now; an order that is disputed or not confirmed is not there. */
    Map<OrderId, Split> payable(Collection<OrderId> many) {
        Map<OrderId, Split> payable = new HashMap<>();
        sql.each(
                "select * from orders.purchase where id = any(?) and status = ?",
                row -> Map.entry(new OrderId(row.uuid("id")), OrderMoney.of(row).earned()),
                entry -> payable.put(entry.getKey(), entry.getValue()),
                ids(many),
                OrderStatus.CONFIRMED);
        return payable;
    }

    void settle(Collection<OrderId> many) {
        sql.update(
                "update orders.purchase set status = ?, version = version + 1 where id = any(?) and status = any(?)",
                OrderStatus.SETTLED,
                ids(many),
                before(OrderStatus.SETTLED));
    }

    /** A dispute goes on, and a stopped order stays stopped. */
    void complete(Collection<OrderId> many) {
        UUID[] ids = ids(many);
        sql.update("""
                update orders.purchase set status = case when stopped_at is null then ? else ? end, version = version + 1
                where id = any(?) and status = any(?)""", OrderStatus.COMPLETED, OrderStatus.STOPPED, ids, before(OrderStatus.COMPLETED));
        sql.update("""
                update orders.purchase set disputed_from = ?, version = version + 1
                where id = any(?) and status = ? and disputed_from <> ?""", OrderStatus.COMPLETED, ids, OrderStatus.DISPUTED, OrderStatus.COMPLETED);
    }

    /** From where an order gets there by itself; a dispute must end first. */
    private static OrderStatus[] before(OrderStatus next) {
        return Stream.of(OrderStatus.values())
                .filter(each -> each != OrderStatus.DISPUTED && each.next().contains(next))
                .toArray(OrderStatus[]::new);
    }

    private static UUID[] ids(Collection<OrderId> many) {
        return many.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
