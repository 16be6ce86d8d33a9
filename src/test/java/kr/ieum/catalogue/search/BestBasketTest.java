package kr.ieum.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BestBasketTest {
    private static final List<UUID> SUPPLIERS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final List<String> CATEGORIES = List.of("A", "B");

    @Test
    void noBasketWithinTheCapsIsBetter() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Purse purse = purse(random);
            List<List<BestBasket.Choice>> needs = needs(random);
            BestBasket.Basket basket = BestBasket.of(purse, needs);
            assertThat(basket.isExact()).isTrue();
            assertThat(isAllowed(basket.choices(), purse)).as("seed " + seed).isTrue();
            assertThat(value(basket.choices())).as("seed " + seed).isEqualTo(best(needs, 0, new ArrayList<>(), purse));
        }
    }

    private static Purse purse(Random random) {
        Map<String, Long> left = new HashMap<>();
        for (String category : CATEGORIES) left.put(category, 500L + random.nextInt(4_000));
        return new Purse(
                "untact",
                1_000L + random.nextInt(3_000),
                random.nextBoolean() ? 500L + random.nextInt(2_000) : null,
                random.nextBoolean() ? Map.of(SUPPLIERS.get(0), 400L) : Map.of(),
                left,
                Set.of(),
                1 + random.nextInt(3),
                random.nextBoolean() ? 1 : null,
                Set.of(),
                random.nextInt(5) == 0 ? Set.of(SUPPLIERS.get(1)) : Set.of(),
                10);
    }

    private static List<List<BestBasket.Choice>> needs(Random random) {
        List<List<BestBasket.Choice>> needs = new ArrayList<>();
        for (int need = 0; need < 1 + random.nextInt(4); need++) {
            List<BestBasket.Choice> choices = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                PlanFacts plan = new PlanFacts("P" + i, 10, 12, 0, 100L * (1 + random.nextInt(20)));
                ListingFacts listing = new ListingFacts(
                        new UUID(2, random.nextInt(8)),
                        SUPPLIERS.get(random.nextInt(3)),
                        CATEGORIES.get(random.nextInt(2)),
                        1,
                        100,
                        0,
                        false,
                        false,
                        Standing.NONE,
                        List.of(plan));
                choices.add(new BestBasket.Choice(need, listing, plan, random.nextInt(101)));
            }
            needs.add(choices);
        }
        return needs;
    }

    /** Every combination, by the rules in words. */
    private static long best(
            List<List<BestBasket.Choice>> needs, int need, List<BestBasket.Choice> chosen, Purse purse) {
        if (need == needs.size()) return isAllowed(chosen, purse) ? value(chosen) : -1;
        long best = best(needs, need + 1, chosen, purse);
        for (BestBasket.Choice choice : needs.get(need)) {
            List<BestBasket.Choice> more = new ArrayList<>(chosen);
            more.add(choice);
            best = Math.max(best, best(needs, need + 1, more, purse));
        }
        return best;
    }

    private static boolean isAllowed(List<BestBasket.Choice> chosen, Purse purse) {
        long sum = sum(chosen);
        if (sum > purse.left()
                || chosen.stream().map(each -> each.listing().id()).distinct().count() < chosen.size()) return false;
        for (BestBasket.Choice one : chosen) {
            UUID supplier = one.listing().supplier();
            String category = one.listing().category();
            List<BestBasket.Choice> there = chosen.stream()
                    .filter(each -> each.listing().category().equals(category))
                    .toList();
            if (purse.ownProducts().contains(supplier)) return false;
            if (sum(there) > purse.byCategory().getOrDefault(category, 0L)) return false;
            if (purse.ordersPerCategory() != null && there.size() > purse.ordersPerCategory()) return false;
            long atSupplier = sum(chosen.stream()
                    .filter(each -> each.listing().supplier().equals(supplier))
                    .toList());
            if (purse.perSupplier() != null
                    && atSupplier + purse.spentAt().getOrDefault(supplier, 0L) > purse.perSupplier()) return false;
        }
        return sum < purse.left() || BestBasket.suppliers(purse, chosen) >= purse.leastSuppliers();
    }

    private static long sum(List<BestBasket.Choice> chosen) {
        return chosen.stream().mapToLong(each -> each.plan().supply()).sum();
    }

    private static long value(List<BestBasket.Choice> chosen) {
        return chosen.stream().mapToLong(BestBasket.Choice::value).sum();
    }
}
