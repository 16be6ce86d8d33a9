package kr.ieum.voucher;

/**
 * How and why a voucher ends.
 *
 * @param reason a word for the audit trail, or a reviewer's sentence
 */
public record Ending(VoucherId id, VoucherStatus how, String reason) {}
