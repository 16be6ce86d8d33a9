package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.Offer;
import kr.ieum.catalogue.Wish;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.order.OrderRepository.Spent;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.Till;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/**
 * Use case: firms pay for plans with their vouchers, many in one transaction and each by the same rules. The money is set
 * aside until the service is confirmed. Payments of one voucher are made one after the other, each from what the one
 * before has left.
 */
@ApplicationScoped
class PayOrder {
    private final OrderRepository orders;
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final Listings listings;
    private final Suppliers suppliers;
    private final RecordPayments record;
    private final KoreanHolidays holidays;
    private final Ids ids;
    private final Clock clock;

    PayOrder(
            OrderRepository orders,
            Vouchers vouchers,
            Programmes programmes,
            Listings listings,
            Suppliers suppliers,
            RecordPayments record,
            KoreanHolidays holidays,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.listings = listings;
        this.suppliers = suppliers;
        this.record = record;
        this.holidays = holidays;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was read of all payments at once; {@code spent} grows while they are made. */
    private record Read(
            Map<VoucherId, Till> tills,
            Map<Wish, Reply<List<Offer>>> offers,
            Map<SupplierId, SupplierView> suppliers,
            Map<VoucherId, List<Spent>> spent,
            LocalDate today) {}

    /** In the current transaction. */
    List<Reply<OrderView>> pay(List<Call<Purchase>> calls) {
        Read read = read(calls);
        List<RecordPayments.Paid> paid = new ArrayList<>();
        List<Reply<OrderView>> replies = new ArrayList<>(calls.size());
        for (Call<Purchase> call : calls)
            try {
                NewOrder order = pay(call, read);
                paid.add(new RecordPayments.Paid(order, call));
                replies.add(Reply.of(order.view()));
            } catch (Refused refused) {
                replies.add(Reply.refused(refused));
            }
        record.write(paid);
        vouchers.paid(read.tills().values());
        return replies;
    }

    private Read read(List<Call<Purchase>> calls) {
        List<VoucherId> wanted =
                calls.stream().map(call -> call.command().voucher()).distinct().toList();
        Map<VoucherId, Till> tills = vouchers.lockForPayment(wanted);
        LocalDate today = KoreanTime.today(clock);
        Map<Wish, Reply<List<Offer>>> offers = listings.offers(
                calls.stream()
                        .flatMap(call -> Stream.ofNullable(
                                        tills.get(call.command().voucher()))
                                .map(till -> call.command().in(till.voucher().programme())))
                        .collect(Collectors.toSet()),
                today);
        Set<SupplierId> sellers = offers.values().stream()
                .flatMap(reply -> Stream.ofNullable(reply.result()))
                .map(each -> each.get(0).supplierId())
                .collect(Collectors.toSet());
        return new Read(tills, offers, suppliers.all(sellers), new HashMap<>(orders.spent(wanted)), today);
    }

    private NewOrder pay(Call<Purchase> call, Read read) {
        Purchase purchase = call.command();
        Till till = read.tills().get(purchase.voucher());
        if (till == null) throw CommonProblem.NOT_FOUND.with();
        VoucherView voucher = till.voucher();
        call.caller().mustBelongTo(voucher.firmNumber());
        till.mustBeActive();
        Basket basket = basket(purchase, voucher, read);
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        List<Spent> spent = read.spent().computeIfAbsent(voucher.id(), id -> new ArrayList<>());
        new SpendingRules(terms).check(voucher, till.purse(), basket, spent, read.today());
        Won subsidy = till.purse().subsidyOf(basket.supply());
        Split split = new Split(subsidy, basket.supply().minus(subsidy));
        till.pay(split.subsidy(), split.own());
        spent.add(new Spent(basket.supplier().id(), basket.category(), basket.supply()));
        return new NewOrder(
                new OrderId(ids.next()),
                ShortCode.next("O", clock),
                voucher,
                basket,
                split,
                call.at(),
                terms.clocks().provisionBy(read.today(), holidays::isBusinessDay));
    }

    private static Basket basket(Purchase purchase, VoucherView voucher, Read read) {
        Set<String> seen = new HashSet<>();
        for (String plan : purchase.plans()) if (!seen.add(plan)) throw OrderProblem.DUPLICATE_PLAN.with("plan", plan);
        List<Offer> offers = Objects.requireNonNull(read.offers().get(purchase.in(voucher.programme())))
                .get();
        return new Basket(
                Objects.requireNonNull(read.suppliers().get(offers.get(0).supplierId())), offers);
    }
}
