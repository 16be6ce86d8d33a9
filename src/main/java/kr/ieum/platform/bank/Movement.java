package kr.ieum.platform.bank;

/** What an entry on an account means for whoever keeps it. */
public enum Movement {
    /** Somebody paid in. */
    DEPOSIT,
    /** The bank took an earlier deposit back: the account has less. */
    DEPOSIT_TAKEN_BACK,
    /** A payment of ours did not arrive, or was undone: the account has more, but nobody paid in. */
    PAYMENT_CAME_BACK;

    /** Whether it undoes something earlier; such money is never a new deposit. */
    public boolean isReversal() {
        return this != DEPOSIT;
    }
}
