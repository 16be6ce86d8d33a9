package kr.ieum.voucher;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a voucher. SPENT is left again when a void or a refund brings money back. */
public enum VoucherStatus implements Lifecycle<VoucherStatus> {
    AWAITING_DEPOSIT,
    ACTIVE,
    SUSPENDED,
    SPENT,
    LAPSED,
    EXPIRED,
    GIVEN_BACK,
    CANCELLED;

    @Override
    public Set<VoucherStatus> next() {
        return switch (this) {
            case AWAITING_DEPOSIT -> Set.of(ACTIVE, LAPSED);
            case ACTIVE -> Set.of(SUSPENDED, SPENT, EXPIRED, GIVEN_BACK, CANCELLED);
            case SUSPENDED -> Set.of(ACTIVE, EXPIRED, CANCELLED);
            case SPENT -> Set.of(ACTIVE, CANCELLED);
            case EXPIRED -> Set.of(CANCELLED);
            case LAPSED, GIVEN_BACK, CANCELLED -> Set.of();
        };
    }

    /** Whether money that comes back goes on to where it came from. */
    public boolean isEnded() {
        return this == LAPSED || this == EXPIRED || this == GIVEN_BACK || this == CANCELLED;
    }
}
