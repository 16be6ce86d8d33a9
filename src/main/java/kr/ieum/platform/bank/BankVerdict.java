package kr.ieum.platform.bank;

import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a payment or a whole file.
 *
 * @param status as the bank wrote it (ACSC, RJCT, PDNG, PART …), or empty when it gave none
 * @param reasonCode of the ISO list (AC01) or the bank's own
 */
public record BankVerdict(
        String status,
        PaymentOutcome outcome,
        @Nullable String reasonCode,
        @Nullable String reasonText) {}
