package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.supplier.Suppliers;
import kr.ieum.supplier.Suppliers.Sale;
import kr.ieum.voucher.Till;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/** Use case: the firm pays for what was agreed, the parts of one contract in their order. */
@ApplicationScoped
class PayAgreedOrder {
    private final OrderRepository orders;
    private final OrderRecord record;
    private final OrderJson json;
    private final Vouchers vouchers;
    private final Suppliers suppliers;
    private final Programmes programmes;
    private final Ledger ledger;
    private final HoldMoney holdMoney;
    private final KoreanHolidays holidays;
    private final Clock clock;

    PayAgreedOrder(
            OrderRepository orders,
            OrderRecord record,
            OrderJson json,
            Vouchers vouchers,
            Suppliers suppliers,
            Programmes programmes,
            Ledger ledger,
            HoldMoney holdMoney,
            KoreanHolidays holidays,
            Clock clock) {
        this.orders = orders;
        this.record = record;
        this.json = json;
        this.vouchers = vouchers;
        this.suppliers = suppliers;
        this.programmes = programmes;
        this.ledger = ledger;
        this.holdMoney = holdMoney;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Transactional
    OrderView pay(OrderId id, @Nullable IfMatch ifMatch, Caller caller) {
        VoucherId voucher = orders.get(id).voucher();
        Till till =
                Objects.requireNonNull(vouchers.lockForPayment(List.of(voucher)).get(voucher));
        Order order = orders.lock(id);
        caller.mustBelongTo(order.parties().firm());
        IfMatch.check(ifMatch, order.version());
        order.next(OrderStatus.HELD);
        LocalDate today = KoreanTime.today(clock);
        mustBePayable(order, till, today);
        OrderView before = order.view(json);
        Won amount = order.money().agreed();
        Won subsidy = till.purse().subsidyOf(amount);
        Split split = new Split(subsidy, amount.minus(subsidy));
        Instant now = clock.instant();
        till.pay(split.subsidy(), split.own());
        order.pay(split, now, order.termsOf(programmes).clocks().provisionBy(today, holidays::isBusinessDay));
        orders.flush();
        UUID event = record.newEvent();
        List<String> seals = ledger.post(holdMoney.of(split, till.voucher(), order.supplier(), id, now), event)
                .seals();
        vouchers.paid(List.of(till));
        return record.write(event, "ORDER_PAID", before, null, seals, caller);
    }

    private void mustBePayable(Order order, Till till, LocalDate today) {
        till.mustBeActive();
        LocalDate useUntil = till.voucher().useUntil();
        if (useUntil != null && today.isAfter(useUntil)) throw OrderProblem.USE_PERIOD_OVER.with("useUntil", useUntil);
        orders.before(order.instalment()).ifPresent(PayAgreedOrder::mustBeEarned);
        Won left = till.purse().left();
        if (order.money().agreed().isMoreThan(left))
            throw OrderProblem.BALANCE_TOO_SMALL.with("supply", order.money().agreed(), "left", left);
        Sale sale = new Sale(order.supplier(), order.contract().programme(), order.category());
        String whyNot = suppliers.whyNotSell(List.of(sale), today).get(sale);
        if (whyNot != null) throw OrderProblem.SUPPLIER_NOT_SELLING.with("reason", whyNot);
    }

    /** What comes next is paid only when the supplier has earned what came before. */
    private static void mustBeEarned(OrderStatus before) {
        switch (before) {
            case CONFIRMED, SETTLED, COMPLETED -> {}
            case AGREED, HELD, PROVISIONED, IN_USE, INSPECTED, STOPPED, CANCELLED, REFUNDED, DISPUTED ->
                throw OrderProblem.EARLIER_TRANCHE.with("state", before);
        }
    }
}
