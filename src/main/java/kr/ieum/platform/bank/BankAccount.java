package kr.ieum.platform.bank;

/**
 * An account at a Korean bank.
 *
 * @param bank three digits, as 금융결제원 numbers the banks: 004 국민, 088 신한
 * @param number digits only
 */
public record BankAccount(String bank, String number) {

    /** @throws IllegalArgumentException when these cannot be a bank and an account */
    public BankAccount {
        if (!bank.matches("[0-9]{3}")) throw new IllegalArgumentException("a bank code has three digits");
        if (!number.matches("[0-9]{6,20}")) throw new IllegalArgumentException("an account number has 6 to 20 digits");
    }

    /** Reads {@code 110-123-456789} and {@code 110123456789} alike. */
    public static BankAccount of(String bank, String number) {
        return new BankAccount(bank.strip(), number.replaceAll("[\\s-]", ""));
    }

    /** Only the end of the number, because this reaches logs. */
    @Override
    public String toString() {
        return bank + " …" + number.substring(number.length() - 4);
    }
}
