package kr.ieum.order;

import java.util.UUID;
import kr.ieum.identity.Caller;

/**
 * A refund was granted on an order whose payment a settlement has approved, so its money is out of our hands: a
 * synchronous event inside the transaction of the grant. Whoever collects raises a claim on the supplier for each share.
 *
 * @param order as it is now; the amount is already noted on it as claimed
 * @param amount what the supplier owes, at the order's own ratio
 * @param ground why, such as {@code REFUND_GRANTED}, {@code DISPUTE_DECIDED} or {@code UNUSED_FOR_3_MONTHS}
 * @param event the audit event of the grant
 */
public record RefundAfterApproval(OrderView order, Split amount, String ground, UUID event, Caller caller) {}
