package kr.ieum.techdev;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** Where an output stands. */
public enum TechOutputStatus implements Lifecycle<TechOutputStatus> {
    REGISTERED,
    /** Taken back by its ministry: nobody may go by it any more. */
    WITHDRAWN;

    @Override
    public Set<TechOutputStatus> next() {
        return switch (this) {
            case REGISTERED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }
}
