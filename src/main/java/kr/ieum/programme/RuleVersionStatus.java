package kr.ieum.programme;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a rule version. What is published is never changed again, only retired. */
public enum RuleVersionStatus implements Lifecycle<RuleVersionStatus> {
    DRAFT,
    REVIEWED,
    PUBLISHED,
    RETIRED;

    @Override
    public Set<RuleVersionStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(REVIEWED);
            case REVIEWED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }
}
