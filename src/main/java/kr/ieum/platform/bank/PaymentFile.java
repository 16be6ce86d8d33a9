package kr.ieum.platform.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.ieum.platform.money.Won;

/**
 * Payments a bank is asked to make from one account on one day (pain.001.001.09). Everything that appears in the file is
 * given, so that the same payments are the same bytes whenever and wherever they are written.
 *
 * @param messageId by which the bank answers, 1 to 35 plain characters; also names the one group of payments
 * @param createdAt written in whole seconds of Korean time
 */
public record PaymentFile(
        String messageId, Instant createdAt, LocalDate executeOn, Payer payer, List<Payment> payments) {
    /** What one file may hold; a larger run is several files. */
    public static final int MOST_PAYMENTS = 10_000;

    /** Who pays, and from which account. The name is cut to 140 characters. */
    public record Payer(String name, BankAccount account) {
        /** @throws IllegalArgumentException when the name is empty */
        public Payer {
            name = BankText.name(name);
        }
    }

    /** @throws IllegalArgumentException when the id is not usable, or there are no payments, too many, or one twice */
    public PaymentFile {
        BankText.id(messageId);
        payments = List.copyOf(payments);
        if (payments.isEmpty() || payments.size() > MOST_PAYMENTS)
            throw new IllegalArgumentException(
                    "a file has 1 to " + MOST_PAYMENTS + " payments, not " + payments.size());
        Set<String> seen = new HashSet<>();
        for (Payment payment : payments)
            if (!seen.add(payment.endToEndId()))
                throw new IllegalArgumentException("two payments have the id " + payment.endToEndId());
    }

    /** @throws ArithmeticException when the sum does not fit */
    public Won controlSum() {
        return payments.stream().map(Payment::amount).reduce(Won.ZERO, Won::plus);
    }

    /**
     * The file, in UTF-8.
     *
     * @throws IllegalStateException when what was written does not pass the published schema, which is a fault of ours
     */
    public byte[] toXml() {
        return new PaymentFileWriter(this).write();
    }
}
