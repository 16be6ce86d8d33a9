package kr.ieum.ledger;

/** What an account is for. The order is part of the account's id and must not change: add at the end. */
public enum AccountKind {
    /** Of a programme: where subsidy comes from and returns to. */
    TREASURY(true),
    /** Of a round: allotted, not yet promised to a firm. */
    ROUND_BUDGET(false),
    /** Of a voucher and share: still to spend. */
    VOUCHER(false),
    /** Of a firm: its bank, outside. */
    FIRM_BANK(true),
    /** Of a supplier: its bank, outside. */
    SUPPLIER_BANK(true),
    /** Of an application: own share received, not yet on the voucher. */
    DEPOSIT(false),
    /** Of a programme: money from a bank that fits no application yet. */
    UNMATCHED(false),
    /** Of a firm: owed to it, not yet sent. */
    REFUND_DUE(false),
    /** Of a supplier and share: earned, not yet in an approved settlement. */
    PAYABLE(false),
    /** Of a settlement line and share: in a payment file, the bank's answer awaited. */
    PAYOUT(false),
    /** Of a programme: the legal multiple, collected. */
    SANCTION(false),
    /** Of a programme: a bank's money whose payer is not known to us, outside. */
    UNKNOWN_PAYER(true);

    private final boolean mayOverdraw;

    AccountKind(boolean mayOverdraw) {
        this.mayOverdraw = mayOverdraw;
    }

    /** Whether the account stands for the world outside, out of which more may come than went in. */
    public boolean mayOverdraw() {
        return mayOverdraw;
    }
}
