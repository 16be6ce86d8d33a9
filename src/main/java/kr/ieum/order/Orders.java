package kr.ieum.order;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Share;
import kr.ieum.order.UsageRecords.Delivery;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;
import org.jboss.resteasy.reactive.RestResponse;

/** What other rooms may ask of orders: facade of this room. */
@ApplicationScoped
public class Orders {
    private final OrderRepository orders;
    private final ReturnMoney money;
    private final PaidOrders paid;
    private final Vouchers vouchers;
    private final RecordUsage usage;
    private final UsageRecords usageRecords;
    private final OrderJson json;
    private final Clock clock;
    private final SpendingRush rush;
    private final QuoteOrder quoteOrder;
    private final FulfilOrder fulfilOrder;

    Orders(
            OrderRepository orders,
            ReturnMoney money,
            PaidOrders paid,
            Vouchers vouchers,
            RecordUsage usage,
            UsageRecords usageRecords,
            OrderJson json,
            Clock clock,
            SpendingRush rush,
            QuoteOrder quoteOrder,
            FulfilOrder fulfilOrder) {
        this.rush = rush;
        this.quoteOrder = quoteOrder;
        this.fulfilOrder = fulfilOrder;
        this.orders = orders;
        this.money = money;
        this.paid = paid;
        this.vouchers = vouchers;
        this.usage = usage;
        this.usageRecords = usageRecords;
        this.json = json;
        this.clock = clock;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such order */
    public OrderView get(OrderId id) {
        return orders.get(id).view(json);
    }

    /** What was paid for with a voucher, newest first. */
    public Page<OrderView> ofVoucher(VoucherId voucher, PageRequest page) {
        return Page.of(orders.page(page, null, null, true, voucher, null), page, order -> order.id()
                        .toString())
                .map(order -> order.view(json));
    }

    /** The proofs of an order's use, the latest received first. */
    public Page<UsageView> usages(OrderId order, PageRequest page) {
        return Page.of(usageRecords.page(order, page), page, usage -> usage.id().toString());
    }

    /**
     * Whose order it is, without locking anything.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such order
     */
    public OrderParties parties(OrderId id) {
        Order order = orders.get(id);
        return order.parties();
    }

    /**
     * What paying would come to, with nothing kept of it.
     *
     * @throws kr.ieum.platform.problem.Refused for every reason paying would be refused for
     */
    @RolesAllowed(FIRM_MEMBER)
    public OrderView quote(VoucherId voucher, NewOrderForm order, Caller caller) {
        return quoteOrder.quote(new Purchase(voucher, order.listingId(), order.plans()), caller);
    }

    /** Pays for the caller's firm, in the rush like everybody; the key is the request's. */
    @RolesAllowed(FIRM_MEMBER)
    public CompletionStage<RestResponse<OrderView>> pay(VoucherId voucher, IdempotencyKey key, NewOrderForm order) {
        return rush.pay(voucher, key, order);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is none that the caller may see */
    @Transactional
    public OrderView seen(OrderId id, Caller caller) {
        Order order = orders.get(id);
        boolean buys =
                caller.has(Duty.FIRM_MEMBER) && caller.actsFor(order.parties().firm());
        boolean sells = caller.has(Duty.SUPPLIER_MEMBER)
                && caller.actsFor(order.parties().supplier());
        if (!buys && !sells && !caller.isStaff()) throw CommonProblem.NOT_FOUND.with();
        return order.view(json);
    }

    /** What the caller's firm has bought, the newest first. */
    @Transactional
    public List<OrderView> bought(Caller caller) {
        return orders.page(new PageRequest(), caller.companyOrRefuse(), null, false, null, null).stream()
                .map(order -> order.view(json))
                .toList();
    }

    /** Proofs of use of an order that the caller may see, the last received first. */
    @Transactional
    public Page<UsageView> usages(OrderId id, PageRequest page, Caller caller) {
        seen(id, caller);
        return Page.of(usageRecords.page(id, page), page, usage -> usage.id().toString());
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read, and its use is proved */
    @RolesAllowed(FIRM_MEMBER)
    public OrderView confirm(OrderId id, IfMatch ifMatch, Caller caller) {
        return fulfilOrder.confirm(id, ifMatch, caller);
    }

    /**
     * Confirms what was used, and gives the rest back to the voucher.
     *
     * @param amount supply value that the supplier has earned
     * @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read, the programme allows it and
     *     no less is confirmed than its formula says was used
     */
    @RolesAllowed(FIRM_MEMBER)
    public OrderView confirmPart(OrderId id, IfMatch ifMatch, Won amount, String reason, Caller caller) {
        return fulfilOrder.confirmPart(id, ifMatch, amount, reason, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read, and not earned yet */
    @RolesAllowed(FIRM_MEMBER)
    public OrderView cancel(OrderId id, IfMatch ifMatch, String reason, Caller caller) {
        return fulfilOrder.cancel(id, ifMatch, reason, caller);
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
