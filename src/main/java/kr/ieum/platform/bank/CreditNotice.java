package kr.ieum.platform.bank;

import java.time.Instant;
import java.util.List;

/**
 * What a bank tells of money that came in (camt.054.001.08).
 *
 * @param credits in the order of the message, each reference once
 * @param leftOut entries that are no booked credits, and why: payments out, announcements not yet booked
 */
public record CreditNotice(String messageId, Instant createdAt, List<Credit> credits, List<MessageProblem> leftOut) {

    /** @throws BankMessageRejected when it is not such a message, or any of it cannot be taken as it stands */
    public static CreditNotice read(byte[] camt054) {
        return new CreditNoticeReader().read(camt054);
    }
}
