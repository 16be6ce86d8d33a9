package kr.ieum.catalogue.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a voucher still buys, as the room that knows vouchers says. All amounts are won of supply, without VAT.
 *
 * @param left on the voucher
 * @param perSupplier the most that may go to one supplier in all; none when there is no such cap
 * @param spentAt what went to each supplier already
 * @param byCategory what may still go into each category the programme has; absent ones may not be bought
 * @param fullCategories those in which no further order may be made
 * @param leastSuppliers of how many suppliers the firm must buy in all before its voucher may be spent whole
 * @param bought categories the firm has bought in already
 * @param ownProducts suppliers that are the firm itself
 * @param headcount how many people the firm has
 */
public record Purse(
        String programme,
        long left,
        @Nullable Long perSupplier,
        Map<UUID, Long> spentAt,
        Map<String, Long> byCategory,
        Set<String> fullCategories,
        int leastSuppliers,
        @Nullable Integer ordersPerCategory,
        Set<String> bought,
        Set<UUID> ownProducts,
        int headcount) {

    public Purse {
        spentAt = Map.copyOf(spentAt);
        byCategory = Map.copyOf(byCategory);
        fullCategories = Set.copyOf(fullCategories);
        bought = Set.copyOf(bought);
        ownProducts = Set.copyOf(ownProducts);
    }

    boolean serves(UUID supplier, String category) {
        return byCategory.containsKey(category)
                && !fullCategories.contains(category)
                && !ownProducts.contains(supplier);
    }

    /** Of a supplier and category that it serves. */
    boolean pays(UUID supplier, String category, long supply) {
        return supply <= Math.min(left, Math.min(leftAt(supplier), leftIn(category)));
    }

    long leftAt(UUID supplier) {
        return perSupplier == null ? left : Math.max(0, perSupplier - spentAt.getOrDefault(supplier, 0L));
    }

    long leftIn(String category) {
        return byCategory.getOrDefault(category, 0L);
    }
}
