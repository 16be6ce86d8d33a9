package kr.ieum.order.request;

/** What is asked. */
public enum RequestKind {
    /** A firm wants earned money back. */
    REFUND,
    /** Firm or supplier objects to how an order goes; its clock stands still. */
    DISPUTE
}
