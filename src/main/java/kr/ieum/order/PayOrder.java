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
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.Till;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.voucher.consulting.Consultation;
import kr.ieum.voucher.consulting.Consultations;

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
    private final Consultations consultations;
    private final NewOrders newOrders;
    private final Clock clock;

    PayOrder(
            OrderRepository orders,
            Vouchers vouchers,
            Programmes programmes,
            Listings listings,
            Suppliers suppliers,
            RecordPayments record,
            KoreanHolidays holidays,
            Consultations consultations,
            NewOrders newOrders,
            Clock clock) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.listings = listings;
        this.suppliers = suppliers;
        this.record = record;
        this.holidays = holidays;
        this.consultations = consultations;
        this.newOrders = newOrders;
        this.clock = clock;
    }

    /** What was read of all payments at once; {@code spent} grows while they are made. */
    private record Read(
            Map<VoucherId, Till> tills,
            Map<Wish, Reply<List<Offer>>> offers,
            Map<SupplierId, SupplierView> suppliers,
            Map<VoucherId, List<Spent>> spent,
            Map<VoucherId, Consultation> consultations,
            LocalDate today) {}

    /** In the current transaction. */
    List<Reply<OrderView>> pay(List<Call<Purchase>> calls) {
        Read read = read(calls);
        List<RecordPayments.Paid> paid = new ArrayList<>();
        List<Reply<OrderView>> replies = new ArrayList<>(calls.size());
        for (Call<Purchase> call : calls)
            try {
                List<NewOrder> made = pay(call, read);
                made.forEach(order -> paid.add(new RecordPayments.Paid(order, call.caller())));
                replies.add(Reply.of(made.get(0).view()));
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
        return new Read(
                tills,
                offers,
                suppliers.all(sellers),
                new HashMap<>(orders.spent(wanted)),
                consultations(tills),
                today);
    }

    private Map<VoucherId, Consultation> consultations(Map<VoucherId, Till> tills) {
        return consultations.of(tills.values().stream()
                .map(Till::voucher)
                .filter(voucher -> termsOf(voucher).stepOrder() == StepOrder.CONSULT_FIRST)
                .map(VoucherView::id)
                .toList());
    }

    private Terms termsOf(VoucherView voucher) {
        return programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
    }

    /** Pays for the first piece of what is wished; further pieces, if the version has any, are agreed. */
    private List<NewOrder> pay(Call<Purchase> call, Read read) {
        Purchase purchase = call.command();
        Till till = read.tills().get(purchase.voucher());
        if (till == null) throw CommonProblem.NOT_FOUND.with();
        VoucherView voucher = till.voucher();
        call.caller().mustBelongTo(voucher.firmNumber());
        till.mustBeActive();
        if (voucher.pactId() != null) throw OrderProblem.ONLY_AGREED.with();
        Basket basket = basket(purchase, voucher, read);
        Terms terms = termsOf(voucher);
        List<Spent> spent = read.spent().computeIfAbsent(voucher.id(), id -> new ArrayList<>());
        new SpendingRules(terms)
                .check(
                        voucher,
                        till.purse(),
                        basket,
                        spent,
                        read.consultations().get(voucher.id()),
                        read.today());
        List<Piece> pieces = Piece.of(basket, terms.tranches());
        Won now = pieces.get(0).supply();
        Won subsidy = till.purse().subsidyOf(now);
        Split split = new Split(subsidy, now.minus(subsidy));
        till.pay(split.subsidy(), split.own());
        LocalDate provisionBy = terms.clocks().provisionBy(read.today(), holidays::isBusinessDay);
        List<NewOrder> made = newOrders.of(voucher, basket, pieces, call.at());
        made.set(0, made.get(0).paidWith(split, provisionBy));
        for (NewOrder order : made)
            spent.add(new Spent(
                    order.first(),
                    basket.supplier().id(),
                    basket.category(),
                    order.piece().supply(),
                    order.agreed()));
        return made;
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
