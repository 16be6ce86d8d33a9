package kr.ieum.techdev;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** What a demonstration has shown. */
enum DemonstrationResult implements Lifecycle<DemonstrationResult> {
    UNDER_WAY,
    PROVEN,
    PARTLY_PROVEN,
    NOT_PROVEN;

    @Override
    public Set<DemonstrationResult> next() {
        return switch (this) {
            case UNDER_WAY -> Set.of(PROVEN, PARTLY_PROVEN, NOT_PROVEN);
            case PROVEN, PARTLY_PROVEN, NOT_PROVEN -> Set.of();
        };
    }
}
