package kr.ieum.programme;

import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Clawback.Ground;
import kr.ieum.programme.FlowReader.Flow;
import kr.ieum.programme.IdleRules.Consequence;

/** Reads the terms of a version out of its document. */
final class TermsReader {
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private TermsReader() {}

    static Terms read(Section root, SelectionReader selection, SharesReader shares) {
        Money money = root.section("money", section -> money(section, shares));
        List<Category> categories = root.section("categories", TermsReader::categories);
        Set<String> codes = categories.stream().map(Category::code).collect(toSet());
        Caps caps = root.section("caps", section -> caps(section, codes));
        Clocks clocks = root.section("clocks", TermsReader::clocks);
        Flow flow = FlowReader.read(root);
        return new Terms(
                money.faceLimit(),
                money.shares(),
                money.vatBearer(),
                categories,
                caps,
                clocks,
                root.optionalSection("idle", section -> idle(section, clocks)),
                reminders(root),
                flow.proofs(),
                flow.tranches(),
                supportFields(root),
                flow.stepOrder(),
                root.section("selection", selection::read),
                root.section("refund", TermsReader::refund),
                root.section("clawback", TermsReader::clawback),
                Objects.requireNonNullElse(root.optionalSection("requests", TermsReader::requests), Requests.USUAL),
                Objects.requireNonNullElse(root.optionalValue("taxInvoice", Leaf::flag), false));
    }

    private static List<String> supportFields(Section root) {
        List<String> fields = root.optionalValue(
                "supportFields",
                leaf -> leaf.items().stream().map(each -> each.text(FIELD)).toList());
        return Objects.requireNonNullElse(fields, List.of());
    }

    private static Money money(Section section, SharesReader shares) {
        return new Money(
                section.value("faceLimitWon", Leaf::won),
                section.section("shares", shares::read),
                section.value("vatBearer", leaf -> leaf.oneOf(VatBearer.class)));
    }

    private static List<Category> categories(Section section) {
        section.provenance();
        Set<String> seen = new HashSet<>();
        List<Category> categories = section.list("list", item -> {
            String code = item.leaf("code").text(CODE);
            if (!seen.add(code)) item.wrong("같은 분야 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
            return new Category(code, item.bilingual());
        });
        if (categories.isEmpty()) section.wrong("분야가 하나도 없습니다", "there is no category");
        return categories;
    }

    private static Caps caps(Section section, Set<String> categories) {
        Won perSupplier = section.optionalValue("perSupplierWon", Leaf::won);
        Integer leastSuppliers = section.optionalValue("leastSuppliers", leaf -> (int) leaf.number(1, 100));
        Map<String, Won> byCategory =
                section.optionalSection("byCategoryWon", inner -> byCategory(inner, categories, Leaf::won));
        Map<String, Integer> closes = section.optionalSection(
                "closesAfterMonths", inner -> byCategory(inner, categories, leaf -> (int) leaf.number(1, 120)));
        Integer orders = section.optionalValue("ordersPerCategory", leaf -> (int) leaf.number(1, 100));
        return new Caps(
                perSupplier,
                Objects.requireNonNullElse(leastSuppliers, 1),
                Objects.requireNonNullElse(byCategory, Map.of()),
                Objects.requireNonNullElse(closes, Map.of()),
                orders);
    }

    private static <T> Map<String, T> byCategory(Section section, Set<String> categories, Function<Leaf, T> reader) {
        Map<String, T> limits = new LinkedHashMap<>();
        for (String code : section.keys()) {
            limits.put(code, section.value(code, reader));
            if (!categories.contains(code)) section.wrong("알 수 없는 분야입니다: " + code, "unknown category: " + code);
        }
        return limits;
    }

    private static Clocks clocks(Section section) {
        return new Clocks(
                section.value("depositDays", Leaf::days),
                section.optionalValue("firstPaymentDays", Leaf::days),
                section.optionalValue("fullPaymentDays", Leaf::days),
                section.value("usePeriodMonths", leaf -> (int) leaf.number(1, 120)),
                section.optionalValue("useEndsOn", Leaf::day),
                section.value("provisionBusinessDays", leaf -> (int) leaf.number(0, 100)),
                section.optionalValue("firstUseDays", Leaf::days),
                section.value("confirmDays", Leaf::days),
                section.value("reviewDays", Leaf::days),
                section.value("clarificationDays", Leaf::days),
                section.value("appealDays", Leaf::days));
    }

    private static IdleRules idle(Section section, Clocks clocks) {
        if (clocks.firstUseDays() == null) section.wrong("clocks.firstUseDays가 있어야 합니다", "needs clocks.firstUseDays");
        return new IdleRules(
                section.value("withoutFirstUse", leaf -> leaf.oneOf(Consequence.class)),
                section.value("emptyMonths", leaf -> (int) leaf.number(1, 120)),
                section.value("afterEmptyMonths", leaf -> leaf.oneOf(Consequence.class)),
                section.value("monitoredMonths", leaf -> (int) leaf.number(1, 120)),
                Objects.requireNonNullElse(section.optionalValue("warnDays", Leaf::days), IdleRules.USUAL_WARNING));
    }

    private static Reminders reminders(Section root) {
        List<Integer> days = root.optionalValue(
                "reminderDays", leaf -> leaf.items().stream().map(Leaf::days).toList());
        return new Reminders(Objects.requireNonNullElse(days, List.of()));
    }

    private static RefundFormula refund(Section section) {
        return new RefundFormula(
                section.value("formula", leaf -> leaf.oneOf(RefundFormula.Kind.class)),
                section.value("freeCancellationDays", Leaf::days));
    }

    private static Requests requests(Section section) {
        return new Requests(
                section.value("answerDays", Leaf::days),
                section.value("decisionDays", Leaf::days),
                section.value("partialConfirmation", Leaf::flag));
    }

    private static Clawback clawback(Section section) {
        section.provenance();
        return section.section("multiples", inner -> {
            Map<Ground, Integer> multiples = new EnumMap<>(Ground.class);
            for (Ground ground : Ground.values())
                multiples.put(ground, (int) inner.leaf(ground.name()).number(0, 100));
            return new Clawback(multiples);
        });
    }

    private record Money(Won faceLimit, ShareSteps shares, VatBearer vatBearer) {}
}
