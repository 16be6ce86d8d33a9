package kr.ieum.programme;

import java.time.LocalDate;
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
 * @param closesAfterMonths by category code: how long after the voucher became active orders are taken in it; a category
 *     that is not there is open as long as the voucher
 * @param ordersPerCategory the most orders in one category; none when the version does not count them
 */
public record Caps(
        @Nullable Won perSupplier,
        int leastSuppliers,
        Map<String, Won> byCategory,
        Map<String, Integer> closesAfterMonths,
        @Nullable Integer ordersPerCategory) {

    public Caps {
        byCategory = Map.copyOf(byCategory);
        closesAfterMonths = Map.copyOf(closesAfterMonths);
    }

    /** The last day on which something of that category can be ordered, if it ends before the voucher does. */
    public Optional<LocalDate> lastDayOf(String categoryCode, LocalDate activeOn) {
        return Optional.ofNullable(closesAfterMonths.get(categoryCode)).map(activeOn::plusMonths);
    }

    public Optional<Won> limitOf(String categoryCode) {
        return Optional.ofNullable(byCategory.get(categoryCode));
    }
}
