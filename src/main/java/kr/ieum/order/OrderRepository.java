package kr.ieum.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<Order, UUID> {
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sql sql;
    private final OrderJson json;

    OrderRepository(Sql sql, OrderJson json) {
        this.sql = sql;
        this.json = json;
    }

    Order get(OrderId id) {
        return findByIdOptional(id.value()).orElseThrow(OrderProblem.UNKNOWN_ORDER::with);
    }

    /** Locked and read again. Vouchers are locked before orders, everywhere: see {@link ReturnMoney#lock}. */
    Order lock(OrderId id) {
        Order order = get(id);
        flush();
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    /** As {@link #lock}, many in the order of their ids; one that there is not is not there. */
    Map<OrderId, Order> lockAll(Collection<OrderId> ids) {
        flush();
        return find(
                        "id in ?1",
                        Sort.by("id"),
                        ids.stream().map(OrderId::value).distinct().toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
    }

    List<Order> page(
            PageRequest page,
            @Nullable BusinessNumber firm,
            @Nullable BusinessNumber supplier,
            boolean everyones,
            @Nullable VoucherId voucher,
            @Nullable OrderStatus status) {
        return find(
                        "id < :before and (:everyones = true or contract.firmNumber = :firm or contract.supplierNumber = :supplier)"
                                + " and (:voucher is null or contract.voucherId = :voucher)"
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

    /**
     * What a voucher's money went to or is promised to, net of what came back.
     *
     * @param first what is paid in parts is one contract, known by its first order
     * @param promised of the amount, agreed and not paid yet
     */
    record Spent(OrderId first, SupplierId supplier, String category, Won amount, Won promised) {}

    /** Of many vouchers; one that was never used is not there. */
    Map<VoucherId, List<Spent>> spent(Collection<VoucherId> vouchers) {
        Map<VoucherId, List<Spent>> spent = new HashMap<>();
        sql.each(
                """
                select voucher_id, first_id, supplier_id, category, agreed_won,
                       subsidy_won + own_won + agreed_won - voided_subsidy_won - voided_own_won
                       - refunded_subsidy_won - refunded_own_won as amount
                from orders.purchase where voucher_id = any(?) and status not in ('CANCELLED', 'REFUNDED')""",
                row -> Map.entry(
                        new VoucherId(row.uuid("voucher_id")),
                        new Spent(
                                new OrderId(row.uuid("first_id")),
                                new SupplierId(row.uuid("supplier_id")),
                                row.text("category"),
                                row.won("amount"),
                                row.won("agreed_won"))),
                entry -> spent.computeIfAbsent(entry.getKey(), voucher -> new ArrayList<>())
                        .add(entry.getValue()),
                (Object) vouchers.stream().map(VoucherId::value).toArray(UUID[]::new));
        return spent;
    }

    /** The state of the part of a contract that comes before this one; none when it is the first. */
    Optional<OrderStatus> before(Instalment part) {
        return sql.first(
                "select status from orders.purchase where first_id = ? and tranche_number = ?",
                row -> OrderStatus.valueOf(row.text("status")),
                part.firstId(),
                part.number() - 1);
    }

    /** Orders by what they were called: their ids or short codes. */
    Map<String, OrderId> named(Collection<String> idsOrCodes) {
        Map<String, OrderId> found = new HashMap<>();
        sql.each(
                "select id, code from orders.purchase where code = any(?) or id = any(?)",
                row -> Map.entry(row.text("code"), new OrderId(row.uuid("id"))),
                entry -> {
                    found.put(entry.getKey(), entry.getValue());
                    found.put(entry.getValue().toString(), entry.getValue());
                },
                idsOrCodes.toArray(String[]::new),
                idsOrCodes.stream()
                        .filter(name -> UUID_FORM.matcher(name).matches())
                        .map(UUID::fromString)
                        .toArray(UUID[]::new));
        Map<String, OrderId> named = new HashMap<>();
        for (String name : idsOrCodes) {
            OrderId id = found.getOrDefault(name, found.get(name.toLowerCase(Locale.ROOT)));
            if (id != null) named.put(name, id);
        }
        return named;
    }

    /** The vouchers that paid for orders; no order is loaded, because they are locked after their vouchers. */
    List<VoucherId> vouchersOf(Collection<OrderId> many) {
        return sql.list(
                "select distinct voucher_id from orders.purchase where id = any(?)",
                row -> new VoucherId(row.uuid("voucher_id")),
                (Object) many.stream().map(OrderId::value).toArray(UUID[]::new));
    }

    /** Orders of vouchers that nobody has earned yet: agreed, or with money set aside. */
    List<OrderId> unearned(Collection<VoucherId> vouchers) {
        return sql.list(
                "select id from orders.purchase where voucher_id = any(?) and status = any(?) order by id",
                row -> new OrderId(row.uuid("id")),
                vouchers.stream().map(VoucherId::value).toArray(UUID[]::new),
                Stream.of(OrderStatus.values())
                        .filter(status -> status == OrderStatus.AGREED || status.isHolding())
                        .toArray(OrderStatus[]::new));
    }

    void insert(List<NewOrder> many) {
        if (many.isEmpty()) return;
        sql.updateExactly(
                many.size(),
                """
                insert into orders.purchase (id, version, code, voucher_id, firm_id, firm_number, round_id, programme,
                    rule_version, listing_id, listing_version, supplier_id, supplier_number, category, title, lines,
                    total_won, vat_won, subsidy_won, own_won, status, paid_at, deadline, term_months, agreed_won, first_id,
                    tranche, tranche_number)
                select o.id, 0, o.code, o.voucher_id, o.firm_id, o.firm_number, o.round_id, o.programme,
                    o.rule_version, o.listing_id, o.listing_version, o.supplier_id, o.supplier_number, o.category, o.title,
                    o.lines, o.total_won, o.vat_won, o.subsidy_won, o.own_won, o.status, o.paid_at, o.deadline, o.term_months,
                    o.agreed_won, o.first_id, o.tranche, o.tranche_number
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as o(id, code, voucher_id, firm_id, firm_number, round_id, programme, rule_version, listing_id,
                         listing_version, supplier_id, supplier_number, category, title, lines, total_won, vat_won,
                         subsidy_won, own_won, paid_at, deadline, term_months, status, agreed_won, first_id, tranche,
                         tranche_number)""",
                column(many, UUID[]::new, order -> order.id().value()),
                column(many, String[]::new, NewOrder::code),
                column(many, UUID[]::new, order -> order.voucher().id().value()),
                column(many, UUID[]::new, order -> order.voucher().firmId().value()),
                column(many, String[]::new, order -> order.voucher()
                        .firmNumber()
                        .digits()),
                column(many, UUID[]::new, order -> order.voucher().roundId().value()),
                column(many, String[]::new, order -> order.voucher().programme()),
                column(many, String[]::new, order -> order.voucher().ruleVersion()),
                column(many, UUID[]::new, order -> order.basket().listing().value()),
                column(many, Integer[]::new, order -> order.basket().listingVersion()),
                column(
                        many,
                        UUID[]::new,
                        order -> order.basket().supplier().id().value()),
                column(
                        many,
                        String[]::new,
                        order -> order.basket().supplier().businessNumber().digits()),
                column(many, String[]::new, order -> order.basket().category()),
                column(many, String[]::new, order -> order.basket().title()),
                column(many, String[]::new, order -> json.write(order.basket().lines())),
                column(many, Won[]::new, order -> order.piece().total()),
                column(many, Won[]::new, order -> order.piece().vat()),
                column(many, Won[]::new, order -> order.paid().subsidy()),
                column(many, Won[]::new, order -> order.paid().own()),
                column(many, Instant[]::new, NewOrder::at),
                column(many, LocalDate[]::new, NewOrder::deadline),
                column(many, Integer[]::new, order -> order.basket().termMonths()),
                column(many, OrderStatus[]::new, NewOrder::status),
                column(many, Won[]::new, NewOrder::agreed),
                column(many, UUID[]::new, order -> order.first().value()),
                column(many, String[]::new, order -> order.piece().tranche()),
                column(many, Integer[]::new, order -> order.piece().number()));
    }

    private static <T> T[] column(List<NewOrder> many, IntFunction<T[]> array, Function<NewOrder, @Nullable T> of) {
        return many.stream().map(of).toArray(array);
    }
}
