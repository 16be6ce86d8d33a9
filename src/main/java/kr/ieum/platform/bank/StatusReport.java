package kr.ieum.platform.bank;

import java.time.Instant;
import java.util.List;

/**
 * A bank's answer to a payment file (pain.002.001.10). Several may come for one file, each telling more.
 *
 * @param originalMessageId the {@link PaymentFile} it answers
 * @param wholeFile what holds for every payment that is not named
 * @param answers the payments it names, each once
 */
public record StatusReport(
        String messageId,
        Instant createdAt,
        String originalMessageId,
        BankVerdict wholeFile,
        List<PaymentAnswer> answers) {

    /** @throws BankMessageRejected when it is not such a message, or any of it cannot be taken as it stands */
    public static StatusReport read(byte[] pain002) {
        return new StatusReportReader().read(pain002);
    }

    /** Of a payment of the original file, named or not: banks often name only those that they refuse. */
    public BankVerdict on(String endToEndId) {
        return answers.stream()
                .filter(answer -> answer.endToEndId().equals(endToEndId))
                .map(PaymentAnswer::verdict)
                .findFirst()
                .orElse(wholeFile);
    }
}
