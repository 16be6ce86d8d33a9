package kr.ieum.voucher;

/** The days a voucher must keep. */
enum Deadline {
    FIRST_PAYMENT,
    FULL_PAYMENT,
    USE
}
