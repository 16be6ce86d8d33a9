package kr.ieum.catalogue.search;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What must be so, whatever the words: filters. Null asks nothing.
 *
 * @param province of the supplier, by its name in {@link kr.ieum.platform.company.Province}
 * @param has of trial, csap, domestic and researchBadge those it must have
 * @param plan one plan must be as asked in all
 * @param purse what a voucher still buys
 */
record Wanted(
        @Nullable String programme,
        @Nullable String category,
        @Nullable UUID supplier,
        @Nullable String province,
        Set<String> has,
        PlanWanted plan,
        @Nullable Purse purse) {

    static final Wanted ANYTHING = new Wanted(null, null, null, null, Set.of(), PlanWanted.ANY, null);

    /** @param people for how many; a plan is enough when it has so many seats or more */
    record PlanWanted(
            @Nullable Long seatMonthUpTo,
            @Nullable Integer people,
            @Nullable Integer termMonthsFrom,
            @Nullable Integer termMonthsTo) {
        static final PlanWanted ANY = new PlanWanted(null, null, null, null);

        boolean fits(PlanFacts plan) {
            return (seatMonthUpTo == null || plan.seatMonth() <= seatMonthUpTo)
                    && (people == null || plan.seats() >= people)
                    && (termMonthsFrom == null || plan.termMonths() >= termMonthsFrom)
                    && (termMonthsTo == null || plan.termMonths() <= termMonthsTo);
        }
    }

    boolean asksFacts() {
        return !plan.equals(PlanWanted.ANY) || purse != null;
    }

    Predicate<ListingFacts> facts() {
        return listing -> (plan.people() == null || listing.fits(plan.people()))
                && (purse == null || purse.serves(listing.supplier(), listing.category()))
                && listing.plans().stream()
                        .anyMatch(each -> plan.fits(each)
                                && (purse == null
                                        || purse.pays(listing.supplier(), listing.category(), each.supply())));
    }
}
