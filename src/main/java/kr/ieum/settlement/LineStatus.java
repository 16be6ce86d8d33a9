package kr.ieum.settlement;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/**
 * The life of one payee's line in a run. What failed is collected again by a later run; a payment that was made can still
 * come back from the other bank.
 */
public enum LineStatus implements Lifecycle<LineStatus> {
    PROPOSED,
    APPROVED,
    PAID,
    FAILED,
    DISCARDED;

    @Override
    public Set<LineStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, DISCARDED);
            case APPROVED -> Set.of(PAID, FAILED);
            case PAID -> Set.of(FAILED);
            case FAILED, DISCARDED -> Set.of();
        };
    }
}
