package kr.ieum.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.Caps;
import kr.ieum.programme.Category;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.voucher.Purse;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.consulting.Consultation;
import org.jspecify.annotations.Nullable;

/** What a version lets a voucher be spent on. Every refusal names the limit and how much of it is used. */
record SpendingRules(Terms terms) {

    /** One of the reasons of a refusal. */
    private record Reason(String code, Bilingual message) {
        static Reason of(Refused refused) {
            return new Reason(
                    refused.type().name(),
                    new Bilingual(refused.detail(Language.KOREAN), refused.detail(Language.ENGLISH)));
        }
    }

    /** @throws Refused with the first rule the basket breaks, and all of them as {@code reasons} */
    void check(
            VoucherView voucher,
            Purse purse,
            Basket basket,
            List<OrderRepository.Spent> spent,
            @Nullable Consultation consultation,
            LocalDate today) {
        List<Refused> reasons = new ArrayList<>();
        checkConsultation(basket, consultation, reasons);
        Won promised = sum(spent.stream(), OrderRepository.Spent::promised);
        Won left = purse.left().minusOrZero(promised);
        if (voucher.useUntil() != null && today.isAfter(voucher.useUntil()))
            reasons.add(OrderProblem.USE_PERIOD_OVER.with("useUntil", voucher.useUntil()));
        if (terms.category(basket.category()).isEmpty())
            reasons.add(OrderProblem.CATEGORY_NOT_IN_PROGRAMME.with(
                    "category",
                    basket.category(),
                    "allowed",
                    terms.categories().stream().map(Category::code).toList()));
        if (basket.supplier().businessNumber().equals(voucher.firmNumber()))
            reasons.add(OrderProblem.OWN_PRODUCT.with());
        if (basket.supply().isMoreThan(left))
            reasons.add(OrderProblem.BALANCE_TOO_SMALL.with("supply", basket.supply(), "left", left));
        checkSupplier(left, basket, spent, reasons);
        checkCategory(basket, spent, reasons);
        checkClosed(voucher, basket, today, reasons);
        if (reasons.isEmpty()) return;
        Refused refused = reasons.get(0);
        refused.facts().put("reasons", reasons.stream().map(Reason::of).toList());
        throw refused;
    }

    private void checkConsultation(Basket basket, @Nullable Consultation consultation, List<Refused> reasons) {
        if (terms.stepOrder() != StepOrder.CONSULT_FIRST) return;
        if (consultation == null) reasons.add(OrderProblem.CONSULTATION_MISSING.with());
        else if (!consultation.categories().contains(basket.category()))
            reasons.add(OrderProblem.NOT_ADVISED.with("advised", consultation.categories()));
    }

    private void checkSupplier(Won left, Basket basket, List<OrderRepository.Spent> spent, List<Refused> reasons) {
        Caps caps = terms.caps();
        Won sofar = sum(spent.stream()
                .filter(each -> each.supplier().equals(basket.supplier().id())));
        if (caps.perSupplier() != null && sofar.plus(basket.supply()).isMoreThan(caps.perSupplier()))
            reasons.add(OrderProblem.SUPPLIER_CAP.with("cap", caps.perSupplier(), "spent", sofar));
        long suppliers = Stream.concat(
                        spent.stream().map(OrderRepository.Spent::supplier),
                        Stream.of(basket.supplier().id()))
                .distinct()
                .count();
        if (basket.supply().equals(left) && suppliers < caps.leastSuppliers())
            reasons.add(OrderProblem.TOO_FEW_SUPPLIERS.with("least", caps.leastSuppliers()));
    }

    private void checkClosed(VoucherView voucher, Basket basket, LocalDate today, List<Refused> reasons) {
        if (voucher.activeAt() == null) return;
        terms.caps()
                .lastDayOf(basket.category(), KoreanTime.dayOf(voucher.activeAt()))
                .filter(today::isAfter)
                .ifPresent(last ->
                        reasons.add(OrderProblem.CATEGORY_CLOSED.with("category", basket.category(), "last", last)));
    }

    private void checkCategory(Basket basket, List<OrderRepository.Spent> spent, List<Refused> reasons) {
        List<OrderRepository.Spent> same = spent.stream()
                .filter(each -> each.category().equals(basket.category()))
                .toList();
        Won sofar = sum(same.stream());
        terms.caps().limitOf(basket.category()).ifPresent(limit -> {
            if (sofar.plus(basket.supply()).isMoreThan(limit))
                reasons.add(OrderProblem.CATEGORY_LIMIT.with(
                        "category", basket.category(), "limit", limit, "spent", sofar));
        });
        Integer most = terms.caps().ordersPerCategory();
        if (most != null
                && same.stream().map(OrderRepository.Spent::first).distinct().count() >= most)
            reasons.add(OrderProblem.CATEGORY_ORDERS.with("category", basket.category(), "most", most));
    }

    private static Won sum(Stream<OrderRepository.Spent> spent) {
        return sum(spent, OrderRepository.Spent::amount);
    }

    private static Won sum(Stream<OrderRepository.Spent> spent, Function<OrderRepository.Spent, Won> of) {
        return spent.map(of).reduce(Won.ZERO, Won::plus);
    }
}
