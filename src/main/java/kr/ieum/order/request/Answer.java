package kr.ieum.order.request;

/** What a supplier says to a refund request. */
public enum Answer {
    /** Pays back what was asked, at once. */
    AGREES,
    /** Would pay back a part: the firm may take it, or reviewers decide. */
    OFFERS,
    REFUSES
}
