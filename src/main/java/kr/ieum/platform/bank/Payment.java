package kr.ieum.platform.bank;

import kr.ieum.platform.money.Won;

/**
 * One payment of a file.
 *
 * @param endToEndId by which the bank answers; once in a file, 1 to 35 plain characters
 * @param instructionId for the paying bank, of the same form
 * @param creditorName cut to 140 characters
 * @param remittance what the creditor reads, cut to 140 characters; may be empty
 */
public record Payment(
        String endToEndId,
        String instructionId,
        Won amount,
        String creditorName,
        BankAccount creditorAccount,
        String remittance) {

    /** @throws IllegalArgumentException when an id or name is not usable, or nothing is paid */
    public Payment {
        BankText.id(endToEndId);
        BankText.id(instructionId);
        if (amount.isZero()) throw new IllegalArgumentException("a payment must be more than zero: " + endToEndId);
        creditorName = BankText.name(creditorName);
        remittance = BankText.fit(remittance, 140);
    }
}
