package kr.ieum.referral;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a version of a kind. A new one that is published retires the one before. */
public enum KindVersionStatus implements Lifecycle<KindVersionStatus> {
    DRAFT,
    PUBLISHED,
    RETIRED;

    @Override
    public Set<KindVersionStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }
}
