package kr.ieum.voucher;

/** A voucher that was given on a pact can pay from now on: what the pact names can be ordered, in this transaction. */
public record PactVoucherActive(VoucherView voucher) {}
