package kr.ieum.order;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Caps;
import kr.ieum.programme.Category;
import kr.ieum.programme.Terms;
import kr.ieum.voucher.Purse;
import kr.ieum.voucher.VoucherView;

/** What a version lets a voucher be spent on. Every refusal names the limit and how much of it is used. */
record SpendingRules(Terms terms) {

    /** @throws kr.ieum.platform.problem.Refused with the first rule the basket breaks */
    void check(VoucherView voucher, Purse purse, Basket basket, List<OrderRepository.Spent> spent, LocalDate today) {
        if (voucher.useUntil() != null && today.isAfter(voucher.useUntil()))
            throw OrderProblem.USE_PERIOD_OVER.with("useUntil", voucher.useUntil());
        if (terms.category(basket.category()).isEmpty())
            throw OrderProblem.CATEGORY_NOT_IN_PROGRAMME.with(
                    "category",
                    basket.category(),
                    "allowed",
                    terms.categories().stream().map(Category::code).toList());
        if (basket.supplier().businessNumber().equals(voucher.firmNumber())) throw OrderProblem.OWN_PRODUCT.with();
        if (basket.supply().isMoreThan(purse.left()))
            throw OrderProblem.BALANCE_TOO_SMALL.with("supply", basket.supply(), "left", purse.left());
        checkSupplier(purse, basket, spent);
        checkCategory(basket, spent);
    }

    private void checkSupplier(Purse purse, Basket basket, List<OrderRepository.Spent> spent) {
        Caps caps = terms.caps();
        Won sofar = sum(spent.stream()
                .filter(each -> each.supplier().equals(basket.supplier().id())));
        if (caps.perSupplier() != null && sofar.plus(basket.supply()).isMoreThan(caps.perSupplier()))
            throw OrderProblem.SUPPLIER_CAP.with("cap", caps.perSupplier(), "spent", sofar);
        long suppliers = Stream.concat(
                        spent.stream().map(OrderRepository.Spent::supplier),
                        Stream.of(basket.supplier().id()))
                .distinct()
                .count();
        if (basket.supply().equals(purse.left()) && suppliers < caps.leastSuppliers())
            throw OrderProblem.TOO_FEW_SUPPLIERS.with("least", caps.leastSuppliers());
    }

    private void checkCategory(Basket basket, List<OrderRepository.Spent> spent) {
        List<OrderRepository.Spent> same = spent.stream()
                .filter(each -> each.category().equals(basket.category()))
                .toList();
        Won sofar = sum(same.stream());
        terms.caps().limitOf(basket.category()).ifPresent(limit -> {
            if (sofar.plus(basket.supply()).isMoreThan(limit))
                throw OrderProblem.CATEGORY_LIMIT.with("category", basket.category(), "limit", limit, "spent", sofar);
        });
        Integer most = terms.caps().ordersPerCategory();
        if (most != null && same.size() >= most)
            throw OrderProblem.CATEGORY_ORDERS.with("category", basket.category(), "most", most);
    }

    private static Won sum(Stream<OrderRepository.Spent> spent) {
        return spent.map(OrderRepository.Spent::amount).reduce(Won.ZERO, Won::plus);
    }
}
