package kr.ieum.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The basket that spends a voucher best: at most one plan for each need, within every cap. Best is, in this order: as many
 * needs as can be met, the best ranked plans, then as little left over as can be. It is exact: every combination that
 * could still be better is tried; only one of more than a million steps is cut short, and says so.
 */
final class BestBasket {
    private static final int MOST_STEPS = 1_000_000;

    private final Purse purse;
    private final List<List<Choice>> needs;

    /** For each need and those after it, the most that could still be won. */
    private final long[] hope;

    private List<Choice> best = List.of();
    private long bestWorth = -1;
    private int steps;

    /** @param worth of the plan in the ranking of its need, 0 to 100 */
    record Choice(int need, ListingFacts listing, PlanFacts plan, int worth) {
        /** A need met counts more than any rank. */
        long value() {
            return 1_000_000_000_000_000L + worth * 1_000_000_000_000L + plan.supply();
        }
    }

    /** @param isExact whether nothing better can exist */
    record Basket(List<Choice> choices, boolean isExact) {
        long supply() {
            return choices.stream().mapToLong(choice -> choice.plan().supply()).sum();
        }

        long total() {
            return choices.stream().mapToLong(choice -> choice.plan().total()).sum();
        }
    }

    private BestBasket(Purse purse, List<List<Choice>> needs) {
        this.purse = purse;
        this.needs = needs;
        this.hope = new long[needs.size() + 1];
        for (int i = needs.size() - 1; i >= 0; i--)
            hope[i] = hope[i + 1]
                    + needs.get(i).stream().mapToLong(Choice::value).max().orElse(0);
    }

    /** @param needs the choices of each need, those it may be met by at all */
    static Basket of(Purse purse, List<List<Choice>> needs) {
        BestBasket search = new BestBasket(purse, needs);
        search.go(0, new ArrayList<>(), 0);
        return new Basket(search.best, search.steps < MOST_STEPS);
    }

    private void go(int need, List<Choice> chosen, long worth) {
        if (++steps >= MOST_STEPS || worth + hope[need] <= bestWorth) return;
        if (need == needs.size()) {
            if (!isAllowedWhole(chosen)) return;
            best = List.copyOf(chosen);
            bestWorth = worth;
            return;
        }
        for (Choice choice : needs.get(need)) {
            chosen.add(choice);
            if (fits(chosen)) go(need + 1, chosen, worth + choice.value());
            chosen.remove(chosen.size() - 1);
        }
        go(need + 1, chosen, worth);
    }

    private boolean fits(List<Choice> chosen) {
        Map<UUID, Long> bySupplier = new HashMap<>();
        Map<String, Long> byCategory = new HashMap<>();
        Map<String, Integer> orders = new HashMap<>();
        Set<UUID> listings = new HashSet<>();
        long sum = 0;
        for (Choice choice : chosen) {
            long supply = choice.plan().supply();
            String category = choice.listing().category();
            sum += supply;
            boolean once = listings.add(choice.listing().id());
            if (!once
                    || !purse.serves(choice.listing().supplier(), category)
                    || bySupplier.merge(choice.listing().supplier(), supply, Long::sum)
                            > purse.leftAt(choice.listing().supplier())
                    || byCategory.merge(category, supply, Long::sum) > purse.leftIn(category)
                    || purse.ordersPerCategory() != null
                            && orders.merge(category, 1, Integer::sum) > purse.ordersPerCategory()) return false;
        }
        return sum <= purse.left();
    }

    /** The last won may be spent only when enough suppliers have had their part. */
    private boolean isAllowedWhole(List<Choice> chosen) {
        long sum = chosen.stream().mapToLong(choice -> choice.plan().supply()).sum();
        return sum < purse.left() || suppliers(chosen) >= purse.leastSuppliers();
    }

    private long suppliers(List<Choice> chosen) {
        return suppliers(purse, chosen);
    }

    /** Bought from already, and with this. */
    static long suppliers(Purse purse, List<Choice> chosen) {
        return Stream.concat(purse.spentAt().keySet().stream(), chosen.stream().map(choice -> choice.listing()
                        .supplier()))
                .distinct()
                .count();
    }
}
