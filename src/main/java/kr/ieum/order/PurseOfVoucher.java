package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.catalogue.search.Purse;
import kr.ieum.catalogue.search.PurseKeeper;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Caps;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.voucher.consulting.Consultation;
import kr.ieum.voucher.consulting.Consultations;

/** Tells the search what a voucher still buys, by the limits {@link SpendingRules} refuses by. */
@ApplicationScoped
class PurseOfVoucher implements PurseKeeper {
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final OrderRepository orders;
    private final Suppliers suppliers;
    private final Firms firms;
    private final Consultations consultations;
    private final Clock clock;

    PurseOfVoucher(
            Vouchers vouchers,
            Programmes programmes,
            OrderRepository orders,
            Suppliers suppliers,
            Firms firms,
            Consultations consultations,
            Clock clock) {
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.orders = orders;
        this.suppliers = suppliers;
        this.firms = firms;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public Purse purse(UUID id, Caller caller) {
        VoucherView voucher = vouchers.get(new VoucherId(id));
        caller.mustBelongTo(voucher.firmNumber());
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        List<OrderRepository.Spent> spent = orders.spent(List.of(voucher.id())).getOrDefault(voucher.id(), List.of());
        Won promised = spent.stream().map(OrderRepository.Spent::promised).reduce(Won.ZERO, Won::plus);
        Caps caps = terms.caps();
        Won perSupplier = caps.perSupplier();
        return new Purse(
                voucher.programme(),
                vouchers.purse(voucher).left().minusOrZero(promised).amount(),
                perSupplier == null ? null : perSupplier.amount(),
                spent.stream()
                        .collect(Collectors.toMap(
                                each -> each.supplier().value(),
                                each -> each.amount().amount(),
                                Long::sum)),
                left(categories(voucher, terms), caps, spent),
                full(caps, spent),
                caps.leastSuppliers(),
                caps.ordersPerCategory(),
                spent.stream().map(OrderRepository.Spent::category).collect(Collectors.toSet()),
                suppliers
                        .byNumber(voucher.firmNumber())
                        .map(SupplierView::id)
                        .map(own -> Set.of(own.value()))
                        .orElse(Set.of()),
                firms.get(voucher.firmId()).headcount());
    }

    /** Those in which the voucher can buy today: what a pact names is ordered already, and nothing else can be. */
    private List<String> categories(VoucherView voucher, Terms terms) {
        if (voucher.pactId() != null) return List.of();
        Stream<String> all = terms.categories().stream().map(Category::code);
        if (terms.stepOrder() == StepOrder.CONSULT_FIRST) {
            Consultation given = consultations.of(List.of(voucher.id())).get(voucher.id());
            all = all.filter(code -> given != null && given.categories().contains(code));
        }
        if (voucher.activeAt() == null) return all.toList();
        LocalDate activeOn = KoreanTime.dayOf(voucher.activeAt());
        LocalDate today = KoreanTime.today(clock);
        return all.filter(code -> terms.caps()
                        .lastDayOf(code, activeOn)
                        .filter(today::isAfter)
                        .isEmpty())
                .toList();
    }

    private static Map<String, Long> left(List<String> categories, Caps caps, List<OrderRepository.Spent> spent) {
        Map<String, Long> left = new HashMap<>();
        for (String category : categories) {
            long used = spent.stream()
                    .filter(each -> each.category().equals(category))
                    .mapToLong(each -> each.amount().amount())
                    .sum();
            left.put(
                    category,
                    caps.limitOf(category)
                            .map(limit -> Math.max(0, limit.amount() - used))
                            .orElse(Long.MAX_VALUE));
        }
        return left;
    }

    private static Set<String> full(Caps caps, List<OrderRepository.Spent> spent) {
        Integer most = caps.ordersPerCategory();
        if (most == null) return Set.of();
        return spent.stream()
                .collect(Collectors.groupingBy(
                        OrderRepository.Spent::category,
                        Collectors.mapping(OrderRepository.Spent::first, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(category -> category.getValue().size() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
