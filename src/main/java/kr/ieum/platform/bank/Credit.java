package kr.ieum.platform.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved on an account of ours, booked by the bank.
 *
 * @param bankReference the same whenever the bank tells of the same movement, and of no other: take it once.
 *     The bank's own reference, else {@code message id/entry reference}; {@code #n} for the n-th of a batch
 *     without references of its own; {@code !reversal} behind the reference of what is undone
 * @param amount always above zero; {@link Movement} tells the direction
 * @param payerBank clearing code or BIC of the payer's bank
 * @param remittance what the payer wrote, or empty
 * @param structuredReference the creditor reference the payer quoted
 * @param endToEndId the payer's id, or for a payment that came back, ours
 */
public record Credit(
        String bankReference,
        Movement movement,
        Won amount,
        LocalDate bookedOn,
        String creditedAccount,
        @Nullable String payerName,
        @Nullable String payerBank,
        @Nullable String payerAccount,
        String remittance,
        @Nullable String structuredReference,
        @Nullable String endToEndId) {
    static final String REVERSAL = "!reversal";

    /**
     * Codes of that prefix that the payer wrote, such as an application's. A bank's own reference can look like a code by
     * chance: look which of them is somebody's.
     */
    public List<String> codes(String prefix) {
        return Stream.of(structuredReference, endToEndId, remittance)
                .flatMap(text -> ShortCode.findIn(text, prefix).stream())
                .toList();
    }

    /** Of what was undone, the reference under which it was told of before. */
    public String originalReference() {
        return bankReference.endsWith(REVERSAL)
                ? bankReference.substring(0, bankReference.length() - REVERSAL.length())
                : bankReference;
    }
}
