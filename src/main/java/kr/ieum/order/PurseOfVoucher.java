package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.catalogue.search.Purse;
import kr.ieum.catalogue.search.PurseKeeper;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Caps;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** Tells the search what a voucher still buys, by the limits {@link SpendingRules} refuses by. */
@ApplicationScoped
class PurseOfVoucher implements PurseKeeper {
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final OrderRepository orders;
    private final Suppliers suppliers;
    private final Firms firms;

    PurseOfVoucher(Vouchers vouchers, Programmes programmes, OrderRepository orders, Suppliers suppliers, Firms firms) {
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.orders = orders;
        this.suppliers = suppliers;
        this.firms = firms;
    }

    @Override
    public Purse purse(UUID id, Caller caller) {
        VoucherView voucher = vouchers.get(new VoucherId(id));
        caller.mustBelongTo(voucher.firmNumber());
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        List<OrderRepository.Spent> spent = orders.spent(List.of(voucher.id())).getOrDefault(voucher.id(), List.of());
        Caps caps = terms.caps();
        Won perSupplier = caps.perSupplier();
        return new Purse(
                voucher.programme(),
                vouchers.purse(voucher).left().amount(),
                perSupplier == null ? null : perSupplier.amount(),
                spent.stream()
                        .collect(Collectors.toMap(
                                each -> each.supplier().value(),
                                each -> each.amount().amount(),
                                Long::sum)),
                left(terms, spent),
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

    private static Map<String, Long> left(Terms terms, List<OrderRepository.Spent> spent) {
        Map<String, Long> left = new HashMap<>();
        for (Category category : terms.categories()) {
            long used = spent.stream()
                    .filter(each -> each.category().equals(category.code()))
                    .mapToLong(each -> each.amount().amount())
                    .sum();
            left.put(
                    category.code(),
                    terms.caps()
                            .limitOf(category.code())
                            .map(limit -> Math.max(0, limit.amount() - used))
                            .orElse(Long.MAX_VALUE));
        }
        return left;
    }

    private static Set<String> full(Caps caps, List<OrderRepository.Spent> spent) {
        Integer most = caps.ordersPerCategory();
        if (most == null) return Set.of();
        return spent.stream()
                .collect(Collectors.groupingBy(OrderRepository.Spent::category, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(category -> category.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
