package kr.ieum.settlement;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/**
 * The life of a settlement run. Collecting is one transaction, so nobody ever sees a run half collected. Where netting
 * left nothing to send, no bank is asked.
 */
public enum RunStatus implements Lifecycle<RunStatus> {
    PROPOSED,
    APPROVED,
    SENT,
    RECONCILED,
    DISCARDED;

    @Override
    public Set<RunStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, DISCARDED);
            case APPROVED -> Set.of(SENT, RECONCILED);
            case SENT -> Set.of(RECONCILED);
            case RECONCILED, DISCARDED -> Set.of();
        };
    }
}
