package kr.ieum.voucher;

import kr.ieum.platform.money.Won;

/**
 * A voucher that is locked for payments until the transaction ends, and what it still holds after those that were made
 * in this transaction.
 */
public final class Till {
    private final VoucherView voucher;
    private Purse purse;
    private boolean used;

    Till(VoucherView voucher, Purse purse) {
        this.voucher = voucher;
        this.purse = purse;
    }

    public VoucherView voucher() {
        return voucher;
    }

    public Purse purse() {
        return purse;
    }

    /** @throws kr.ieum.platform.problem.Refused when it is not active, or a payment before this one took the rest */
    public void mustBeActive() {
        VoucherStatus status = used && purse.left().isZero() && voucher.status() == VoucherStatus.ACTIVE
                ? VoucherStatus.SPENT
                : voucher.status();
        if (status != VoucherStatus.ACTIVE)
            throw VoucherProblem.VOUCHER_NOT_ACTIVE.with("voucher", voucher.code(), "state", status);
    }

    public void pay(Won subsidy, Won own) {
        purse = purse.less(subsidy, own);
        used = true;
    }

    /** Whether the voucher's own row has to be told: of its first payment, or of its last. */
    boolean changes() {
        return used && (voucher.firstPaidAt() == null || purse.left().isZero());
    }
}
