package kr.ieum.supplier;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** Whether a supplier may sell at all. */
public enum SupplierStatus implements Lifecycle<SupplierStatus> {
    ACTIVE,
    /** 판매중지. */
    SUSPENDED,
    /** 선정취소: only an appeal leads back. */
    DISQUALIFIED;

    @Override
    public Set<SupplierStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED);
            case SUSPENDED -> Set.of(ACTIVE, DISQUALIFIED);
            case DISQUALIFIED -> Set.of(ACTIVE);
        };
    }
}
