package kr.ieum.programme;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/**
 * The life of a round. FULL means that somebody waits: nobody new is admitted until the list is empty again. A round that
 * selects by score is RANKING once its window is over, and RANKED from the confirmed ranking until it is closed: money
 * that returns serves its waiting list in the order of rank.
 */
public enum RoundStatus implements Lifecycle<RoundStatus> {
    PLANNED,
    OPEN,
    FULL,
    RANKING,
    RANKED,
    CLOSED,
    ACCOUNTED;

    @Override
    public Set<RoundStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN);
            case OPEN -> Set.of(FULL, RANKING, CLOSED);
            case FULL -> Set.of(OPEN, CLOSED);
            case RANKING -> Set.of(RANKED);
            case RANKED -> Set.of(CLOSED);
            case CLOSED -> Set.of(ACCOUNTED);
            case ACCOUNTED -> Set.of();
        };
    }

    /** Whether applications are taken, be it for the waiting list. */
    public boolean takesApplications() {
        return this == OPEN || this == FULL;
    }

    /** Whether money that is there or comes back is given to whoever waits. */
    public boolean servesWaitingList() {
        return takesApplications() || this == RANKED;
    }

    /** Whether subsidy that comes back stays with the round. */
    public boolean keepsMoney() {
        return servesWaitingList() || this == RANKING;
    }
}
