package kr.ieum.order.request;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a refund request or a dispute. */
public enum RequestStatus implements Lifecycle<RequestStatus> {
    OPEN,
    ANSWERED,
    GRANTED,
    GRANTED_IN_PART,
    REJECTED,
    /** Taken back by who opened it. */
    WITHDRAWN;

    @Override
    public Set<RequestStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(ANSWERED, GRANTED, GRANTED_IN_PART, REJECTED, WITHDRAWN);
            case ANSWERED -> Set.of(GRANTED, GRANTED_IN_PART, REJECTED, WITHDRAWN);
            case GRANTED, GRANTED_IN_PART, REJECTED, WITHDRAWN -> Set.of();
        };
    }
}
