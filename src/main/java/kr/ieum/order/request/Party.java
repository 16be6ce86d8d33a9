package kr.ieum.order.request;

/** A side of an order. */
public enum Party {
    FIRM,
    SUPPLIER;

    Party other() {
        return this == FIRM ? SUPPLIER : FIRM;
    }
}
