package kr.ieum.order;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/**
 * The life of an order. AGREED has a price and no money yet, HELD money is set aside, CONFIRMED money is earned, SETTLED money is in a payment file, COMPLETED
 * money has reached the supplier; STOPPED was paid and then left unused, and the rest is claimed back. A dispute stops the
 * clocks and is left to where it came from, or to where the bank's answer has taken the order meanwhile.
 */
public enum OrderStatus implements Lifecycle<OrderStatus> {
    AGREED,
    HELD,
    PROVISIONED,
    IN_USE,
    INSPECTED,
    CONFIRMED,
    SETTLED,
    COMPLETED,
    STOPPED,
    CANCELLED,
    REFUNDED,
    DISPUTED;

    @Override
    public Set<OrderStatus> next() {
        return switch (this) {
            case AGREED -> Set.of(HELD, CANCELLED);
            case HELD -> Set.of(PROVISIONED, CANCELLED, DISPUTED);
            case PROVISIONED -> Set.of(IN_USE, INSPECTED, CONFIRMED, CANCELLED, DISPUTED);
            case IN_USE, INSPECTED -> Set.of(CONFIRMED, CANCELLED, DISPUTED);
            case CONFIRMED -> Set.of(SETTLED, REFUNDED, DISPUTED);
            case SETTLED -> Set.of(COMPLETED, CONFIRMED, STOPPED, REFUNDED, DISPUTED);
            case COMPLETED -> Set.of(CONFIRMED, STOPPED, REFUNDED);
            case STOPPED -> Set.of(CONFIRMED, REFUNDED);
            case CANCELLED, REFUNDED -> Set.of();
            case DISPUTED -> Set.of(HELD, PROVISIONED, IN_USE, INSPECTED, CONFIRMED, SETTLED, COMPLETED);
        };
    }

    /** Whether its money is still set aside on the voucher. */
    public boolean isHolding() {
        return this == HELD || this == PROVISIONED || this == IN_USE || this == INSPECTED;
    }

    /** Whether a settlement has approved its payment, so that its money can only be claimed back. */
    public boolean isPaidOut() {
        return this == SETTLED || this == COMPLETED || this == STOPPED;
    }
}
