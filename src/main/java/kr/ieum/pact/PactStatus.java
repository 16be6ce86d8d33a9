package kr.ieum.pact;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a pact: it is agreed once every supplier has signed it. */
public enum PactStatus implements Lifecycle<PactStatus> {
    PROPOSED,
    AGREED,
    REFUSED,
    WITHDRAWN;

    @Override
    public Set<PactStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(AGREED, REFUSED, WITHDRAWN);
            case AGREED, REFUSED, WITHDRAWN -> Set.of();
        };
    }
}
