package kr.ieum.supplier;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** How far a supplier is on the way to selling in a programme's category. */
public enum ApprovalStatus implements Lifecycle<ApprovalStatus> {
    APPLIED,
    IN_REVIEW,
    /** 선정: the agreement is still to be signed. */
    APPROVED,
    /** 조건부 적합: becomes one or the other when the conditions have been answered. */
    CONDITIONAL,
    REJECTED,
    /** 협약: may sell from the first to the last day of the period. */
    AGREED,
    EXPIRED,
    REVOKED;

    @Override
    public Set<ApprovalStatus> next() {
        return switch (this) {
            case APPLIED -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(APPROVED, CONDITIONAL, REJECTED);
            case CONDITIONAL -> Set.of(APPROVED, REJECTED);
            case APPROVED -> Set.of(AGREED);
            case AGREED -> Set.of(EXPIRED, REVOKED);
            case REJECTED, EXPIRED, REVOKED -> Set.of();
        };
    }
}
