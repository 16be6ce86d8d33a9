package kr.ieum.catalogue.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a listing beside what its supplier says of it.
 *
 * @param uses orders whose use was confirmed
 * @param votes firms that said how content they are
 * @param points of all votes together, 1 to 5 each
 * @param certifiedUntil the last day of its certificate, where one is known
 */
record Standing(
        boolean researchBadge,
        int uses,
        int votes,
        int points,
        @Nullable LocalDate certifiedUntil) {
    static final Standing NONE = new Standing(false, 0, 0, 0, null);
    private static final double USUAL = 3.5;
    private static final int WEIGHT_OF_USUAL = 10;

    /** 1 to 5, drawn to the usual 3.5 as if ten firms had said so already: three happy friends change little. */
    double satisfaction() {
        return (USUAL * WEIGHT_OF_USUAL + points) / (WEIGHT_OF_USUAL + votes);
    }
}
