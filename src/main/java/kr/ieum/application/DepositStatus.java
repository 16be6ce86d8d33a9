package kr.ieum.application;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of money from a bank. */
public enum DepositStatus implements Lifecycle<DepositStatus> {
    UNMATCHED,
    MATCHED,
    RETURNED,
    TAKEN_BACK;

    @Override
    public Set<DepositStatus> next() {
        return switch (this) {
            case UNMATCHED -> Set.of(MATCHED, RETURNED, TAKEN_BACK);
            case MATCHED -> Set.of(TAKEN_BACK);
            case RETURNED, TAKEN_BACK -> Set.of();
        };
    }
}
