package kr.ieum.programme;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a round. FULL means that somebody waits: nobody new is admitted until the list is empty again. */
public enum RoundStatus implements Lifecycle<RoundStatus> {
    PLANNED,
    OPEN,
    FULL,
    CLOSED,
    ACCOUNTED;

    @Override
    public Set<RoundStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN);
            case OPEN -> Set.of(FULL, CLOSED);
            case FULL -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(ACCOUNTED);
            case ACCOUNTED -> Set.of();
        };
    }

    /** Whether applications are taken, be it for the waiting list. */
    public boolean takesApplications() {
        return this == OPEN || this == FULL;
    }
}
