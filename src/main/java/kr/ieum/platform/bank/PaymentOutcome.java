package kr.ieum.platform.bank;

/** What a bank's status code means for the money. */
public enum PaymentOutcome {
    /** The creditor's bank has it. */
    PAID,
    /** It will not be paid; the money is still ours. */
    REFUSED,
    /** Not known yet: another report will follow. */
    PENDING;

    /** Codes not known here are PENDING: only what surely happened moves money. */
    static PaymentOutcome of(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> PAID;
            case "RJCT", "CANC" -> REFUSED;
            default -> PENDING;
        };
    }
}
