package kr.ieum.settlement.claim;

import kr.ieum.programme.Clawback;

/** Why money is owed, which also says where it goes. */
public enum ClaimGround {
    /** A refund of what a supplier was paid already: goes back to the voucher. */
    REFUND,
    /** Clawbacks, by the grounds of the Subsidy Act: to the treasury, and the multiple to the sanctions. */
    FALSE_APPLICATION,
    OTHER_PURPOSE,
    BREACH_OF_LAW_OR_ORDER,
    REQUIREMENT_NOT_MET,
    /** A bank undid a credit whose money was used already: the treasury, which stood in, is paid back. */
    DEPOSIT_TAKEN_BACK;

    static ClaimGround of(Clawback.Ground ground) {
        return valueOf(ground.name());
    }

    /** Whether an appeal can reverse it. */
    public boolean isClawback() {
        return this != REFUND && this != DEPOSIT_TAKEN_BACK;
    }
}
