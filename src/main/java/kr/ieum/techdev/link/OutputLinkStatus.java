package kr.ieum.techdev.link;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** How far it is believed that a listing carries an output. */
public enum OutputLinkStatus implements Lifecycle<OutputLinkStatus> {
    CLAIMED,
    CONFIRMED,
    REJECTED,
    /** By the supplier. */
    WITHDRAWN,
    /** The right it stood on has ended. */
    LAPSED;

    @Override
    public Set<OutputLinkStatus> next() {
        return switch (this) {
            case CLAIMED -> Set.of(CONFIRMED, REJECTED, WITHDRAWN);
            case CONFIRMED -> Set.of(WITHDRAWN, LAPSED);
            case REJECTED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
