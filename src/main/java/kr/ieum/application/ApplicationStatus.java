package kr.ieum.application;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of an application. An appeal upheld before a ranking puts it back into review, to be scored. */
public enum ApplicationStatus implements Lifecycle<ApplicationStatus> {
    SUBMITTED,
    IN_REVIEW,
    CLARIFYING,
    WAITING,
    ADMITTED,
    REFUSED,
    APPEALED,
    WITHDRAWN,
    LAPSED,
    CANCELLED;

    @Override
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(ADMITTED, WAITING, IN_REVIEW, REFUSED);
            case IN_REVIEW -> Set.of(CLARIFYING, ADMITTED, WAITING, REFUSED, WITHDRAWN);
            case CLARIFYING -> Set.of(IN_REVIEW, REFUSED, WITHDRAWN);
            case WAITING -> Set.of(ADMITTED, LAPSED, WITHDRAWN);
            case ADMITTED -> Set.of(WITHDRAWN, CANCELLED);
            case REFUSED -> Set.of(APPEALED);
            case APPEALED -> Set.of(IN_REVIEW, ADMITTED, WAITING, REFUSED);
            case WITHDRAWN, LAPSED, CANCELLED -> Set.of();
        };
    }

    /** Whether the firm has something running in the round and so cannot apply again. */
    public boolean isLive() {
        return switch (this) {
            case SUBMITTED, IN_REVIEW, CLARIFYING, WAITING, ADMITTED, APPEALED -> true;
            case REFUSED, WITHDRAWN, LAPSED, CANCELLED -> false;
        };
    }
}
