package kr.ieum.settlement.claim;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/**
 * The life of a claim. A clawback that was paid can still be reversed, because an appeal may be decided after the
 * payment; then the money goes back.
 */
public enum ClaimStatus implements Lifecycle<ClaimStatus> {
    RAISED,
    PART_COLLECTED,
    COLLECTED,
    REVERSED,
    WRITTEN_OFF;

    @Override
    public Set<ClaimStatus> next() {
        return switch (this) {
            case RAISED -> Set.of(PART_COLLECTED, COLLECTED, REVERSED, WRITTEN_OFF);
            case PART_COLLECTED -> Set.of(COLLECTED, REVERSED, WRITTEN_OFF);
            case COLLECTED -> Set.of(REVERSED);
            case REVERSED, WRITTEN_OFF -> Set.of();
        };
    }

    /** Whether something of it is still to come. */
    public boolean isOpen() {
        return this == RAISED || this == PART_COLLECTED;
    }
}
