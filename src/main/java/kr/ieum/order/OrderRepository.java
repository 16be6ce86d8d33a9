package kr.ieum.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<Order, UUID> {
    private static final List<OrderStatus> CLOCKED =
            List.of(OrderStatus.HELD, OrderStatus.PROVISIONED, OrderStatus.IN_USE, OrderStatus.INSPECTED);
    private static final List<OrderStatus> WATCHED =
            List.of(OrderStatus.CONFIRMED, OrderStatus.SETTLED, OrderStatus.COMPLETED);
    private static final List<OrderStatus> WATCHED_OR_OPEN = List.of(
            OrderStatus.PROVISIONED,
            OrderStatus.IN_USE,
            OrderStatus.INSPECTED,
            OrderStatus.CONFIRMED,
            OrderStatus.SETTLED,
            OrderStatus.COMPLETED);

    private final Sql sql;

    OrderRepository(Sql sql) {
        this.sql = sql;
    }

    Order get(OrderId id) {
        return findByIdOptional(id.value()).orElseThrow(OrderProblem.UNKNOWN_ORDER::with);
    }

    /** Read past Hibernate: an order loaded before it is locked would be a stale one when somebody was faster. */
    VoucherId voucherOf(OrderId id) {
        return sql.first(
                        "select voucher_id from orders.purchase where id = ?",
                        row -> new VoucherId(row.uuid("voucher_id")),
                        id.value())
                .orElseThrow(OrderProblem.UNKNOWN_ORDER::with);
    }

    /** Locked and read again. Vouchers are locked before orders, everywhere: see {@link ReturnMoney#lock}. */
    Order lock(OrderId id) {
        Order order = get(id);
        flush();
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    List<Order> page(
            PageRequest page,
            @Nullable BusinessNumber firm,
            @Nullable BusinessNumber supplier,
            boolean everyones,
            @Nullable VoucherId voucher,
            @Nullable OrderStatus status) {
        return find(
                        "id < :before and (:everyones = true or firmNumber = :firm or supplierNumber = :supplier)"
                                + " and (:voucher is null or voucherId = :voucher)"
                                + " and (:status is null or status = :status)",
                        Sort.descending("id"),
                        Parameters.with("before", page.before())
                                .and("firm", firm == null ? null : firm.digits())
                                .and("supplier", supplier == null ? null : supplier.digits())
                                .and("everyones", everyones)
                                .and("voucher", voucher == null ? null : voucher.value())
                                .and("status", status))
                .page(0, page.limit() + 1)
                .list();
    }

    /** What a voucher's money went to, net of what came back. */
    record Spent(SupplierId supplier, String category, Won amount) {}

    List<Spent> spent(VoucherId voucher) {
        return sql.list(
                """
                select supplier_id, category, subsidy_won + own_won - voided_subsidy_won - voided_own_won
                       - refunded_subsidy_won - refunded_own_won as amount
                from orders.purchase where voucher_id = ? and status not in ('CANCELLED', 'REFUNDED')""",
                row -> new Spent(new SupplierId(row.uuid("supplier_id")), row.text("category"), row.won("amount")),
                voucher.value());
    }

    Optional<OrderId> named(String idOrCode) {
        return sql.first(
                "select id from orders.purchase where code = ? or id::text = ?",
                row -> new OrderId(row.uuid("id")),
                idOrCode,
                idOrCode.toLowerCase(Locale.ROOT));
    }

    /** Of which the day they waited for has passed. */
    List<OrderId> late(LocalDate today) {
        return ids("status in ?1 and deadline < ?2", CLOCKED, today);
    }

    /** Unused for so long that both sides are to be warned. */
    List<OrderId> toWarn(LocalDate today) {
        return ids("status in ?1 and use.warnOn <= ?2", WATCHED_OR_OPEN, today);
    }

    /** Unused for too long. */
    List<OrderId> idle(LocalDate today) {
        return ids("status in ?1 and use.useBy < ?2", WATCHED, today);
    }

    /** Ids only: an order loaded before it is locked would be a stale one when somebody was faster. */
    private List<OrderId> ids(String where, List<OrderStatus> in, LocalDate day) {
        return find("select id from Order where " + where + " order by id", in, day).project(UUID.class).list().stream()
                .map(OrderId::new)
                .toList();
    }

    /** Orders of a voucher whose money is still set aside. */
    List<OrderId> holding(VoucherId voucher) {
        return list("voucherId = ?1 and status in ?2 order by id", voucher.value(), CLOCKED).stream()
                .map(Order::id)
                .toList();
    }

    void insert(NewOrder order) {
        sql.updateExactly(
                1,
                """
                insert into orders.purchase (id, version, code, voucher_id, firm_id, firm_number, round_id, programme,
                    rule_version, listing_id, listing_version, supplier_id, supplier_number, category, title, lines,
                    total_won, vat_won, subsidy_won, own_won, status, paid_at, deadline, term_months)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HELD', ?, ?, ?)""",
                order.id().value(),
                order.code(),
                order.voucher().id().value(),
                order.voucher().firmId().value(),
                order.voucher().firmNumber().digits(),
                order.voucher().roundId().value(),
                order.voucher().programme(),
                order.voucher().ruleVersion(),
                order.basket().listing().value(),
                order.basket().listingVersion(),
                order.basket().supplier().id().value(),
                order.basket().supplier().businessNumber().digits(),
                order.basket().category(),
                order.basket().title(),
                order.lines(),
                order.basket().total(),
                order.basket().vat(),
                order.split().subsidy(),
                order.split().own(),
                order.paidAt(),
                order.provisionBy(),
                order.basket().termMonths());
    }
}
