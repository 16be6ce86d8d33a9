package kr.ieum.voucher;

import kr.ieum.identity.Caller;

/**
 * A selection is being taken back, in this transaction. The round's budget is locked, the voucher not yet: the application
 * moves first, then open orders let go of their money.
 *
 * @param voucher as it was before
 */
public record SelectionCancelled(VoucherView voucher, String reason, Caller by) {
    /** When the application moves, among the observers of this event. */
    public static final int APPLICATION = 100;

    /** When orders move, after the application. */
    public static final int ORDERS = 200;
}
