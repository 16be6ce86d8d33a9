package kr.ieum.voucher;

import java.util.Map;
import kr.ieum.identity.Caller;

/**
 * Selections are being taken back, in this transaction. The rounds' budgets are locked, the vouchers not yet: applications
 * move first, then open orders let go of their money.
 *
 * @param reasons why, by voucher as it was before
 */
public record SelectionCancelled(Map<VoucherView, String> reasons, Caller by) {
    /** When applications move, among the observers of this event. */
    public static final int APPLICATION = 100;

    /** When orders move, after the applications. */
    public static final int ORDERS = 200;
}
