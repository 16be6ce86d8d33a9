package kr.ieum.programme;

import java.util.Map;
import java.util.Optional;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * How a voucher's money must be spread. Amounts count supply value, without VAT.
 *
 * @param perSupplier the most that may go to one supplier; none when the version has no such cap
 * @param leastSuppliers how many different suppliers the firm must buy from, at least
 * @param byCategory the most that may go into a category, by category code
 * @param ordersPerCategory the most orders in one category; none when the version does not count them
 */
public record Caps(
        @Nullable Won perSupplier,
        int leastSuppliers,
        Map<String, Won> byCategory,
        @Nullable Integer ordersPerCategory) {

    public Caps {
        byCategory = Map.copyOf(byCategory);
    }

    public Optional<Won> limitOf(String categoryCode) {
        return Optional.ofNullable(byCategory.get(categoryCode));
    }
}
