package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Share;
import kr.ieum.order.UsageRecords.Delivery;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.money.Won;
import kr.ieum.voucher.Vouchers;

/** What other rooms may ask of orders: facade of this room. */
@ApplicationScoped
public class Orders {
    private final OrderRepository orders;
    private final ReturnMoney money;
    private final PaidOrders paid;
    private final Vouchers vouchers;
    private final RecordUsage usage;
    private final OrderJson json;
    private final Clock clock;

    Orders(
            OrderRepository orders,
            ReturnMoney money,
            PaidOrders paid,
            Vouchers vouchers,
            RecordUsage usage,
            OrderJson json,
            Clock clock) {
        this.orders = orders;
        this.money = money;
        this.paid = paid;
        this.vouchers = vouchers;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such order */
    public OrderView get(OrderId id) {
        return orders.get(id).view(json);
    }

    /**
     * Whose order it is, without locking anything.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such order
     */
    public OrderParties parties(OrderId id) {
        return orders.get(id).parties();
    }

    /**
     * Locks orders, after their rounds' budgets and vouchers, until the transaction ends: for acts on several that may
     * bring money back. Do it before locking anything of your own.
     */
    public void lockForReturn(Collection<OrderId> many) {
        vouchers.lockForReturn(orders.vouchersOf(many));
        paid.lock(many);
    }

    /**
     * What a settlement may pay for orders now, by share: earned and not refunded, whatever is claimed of it. One that is
     * disputed or not confirmed is not there. The orders must be locked.
     */
    public Map<OrderId, Split> payable(Collection<OrderId> many) {
        return paid.payable(many);
    }

    /** What of an order was posted and neither refunded nor claimed, by share. Locks the order. */
    public Split kept(OrderId id) {
        return orders.lock(id).money().kept();
    }

    /**
     * A settlement has approved the payment of these. One that a netted refund has ended stays as it is. The orders must be
     * locked.
     */
    public void settled(Collection<OrderId> many) {
        paid.settle(many);
    }

    /**
     * The money of settled orders has reached the supplier. A claim that was paid meanwhile may have ended one, and netting
     * may have completed one: those stay as they are. The orders must be locked.
     */
    public void completed(Collection<OrderId> many) {
        paid.complete(many);
    }

    /** Settled orders the bank would not pay, or completed ones whose payment came back: they are collected again. */
    public void payoutRefused(List<OrderId> many) {
        many.forEach(id -> orders.lock(id).payoutRefused());
    }

    /**
     * Notes that somebody owes this part of an order. Not for {@link RefundAfterApproval}, which has noted it already.
     *
     * @throws kr.ieum.platform.problem.Refused when it is more than was posted and neither refunded nor claimed
     */
    public void claim(OrderId id, Split amount) {
        orders.lock(id).claim(amount);
    }

    /** A claim, or the rest of one, ended without its money: reversed. What is collected for a treasury stays claimed. */
    public void unclaim(OrderId id, Split amount) {
        orders.lock(id).unclaim(amount);
    }

    /** Orders by what they were called: their ids or short codes. */
    public Map<String, OrderId> named(Collection<String> idsOrCodes) {
        return orders.named(idsOrCodes);
    }

    /**
     * Takes records of use of many orders, each record by itself.
     *
     * @return for each entry, in the same order; refused when the order is not the caller's to report on, or was never
     *     opened
     */
    public List<Reply<List<UsageOutcome>>> used(List<Map.Entry<OrderId, List<UsageRecord>>> deliveries, Caller caller) {
        Instant now = clock.instant();
        return usage.receiveEach(deliveries.stream()
                .map(each -> new Call<>(caller, now, new Delivery(each.getKey(), each.getValue())))
                .toList());
    }

    /**
     * Gives claim money of one share back to the order's voucher and, if that has ended, on to where it came from, all in
     * the caller's transaction. From then on it is refunded, no longer claimed; a spent voucher can pay again.
     *
     * @param from where the money is: {@code SUPPLIER_BANK}, or the supplier's {@code PAYABLE} of that share
     * @param event the caller's audit event, which must carry the seals this returns
     * @return the seals of the transfers
     */
    public List<String> comeBack(OrderId id, Share share, Won amount, Account from, String reason, UUID event) {
        Order order = money.lock(id);
        Split part = Split.of(share, amount);
        order.unclaim(part);
        order.refund(part, reason, clock.instant());
        return money.comeBack(order, share, amount, from, reason, event);
    }
}
