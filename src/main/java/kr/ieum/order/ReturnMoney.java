package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Hold;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;

/** Moves an order's money: what is earned to the supplier, the rest back to the voucher and, if that has ended, home. */
@ApplicationScoped
class ReturnMoney {
    private final OrderRepository orders;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ReturnMoney(OrderRepository orders, Vouchers vouchers, Ledger ledger, Ids ids, Clock clock) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The order, locked after its voucher and its round's budget, for an act that may bring money back. */
    Order lock(OrderId id) {
        vouchers.lockForReturn(orders.get(id).voucher());
        return orders.lock(id);
    }

    /** As {@link #lock}, many, each kind in the order of its ids; one that there is not is not there. */
    List<Order> lock(Collection<OrderId> many) {
        vouchers.lockForReturn(orders.vouchersOf(many));
        return orders.lockAll(many).values().stream()
                .sorted(Comparator.comparing(order -> order.id().value()))
                .toList();
    }

    /**
     * What becomes of the money an order holds.
     *
     * @param earned posted; the rest is free again
     */
    record Resolution(Order order, Split earned, String reason, UUID event) {}

    /** @return the seals of each event's transfers */
    Map<UUID, List<String>> resolve(List<Resolution> many) {
        Map<UUID, List<Hold>> holds = ledger.openHolds(
                many.stream().map(each -> each.order().id().value()).toList());
        Map<UUID, Receipt> receipts = ledger.post(many.stream()
                .map(each -> new Posting(
                        each.event(),
                        holds.getOrDefault(each.order().id().value(), List.of()).stream()
                                .map(hold -> resolve(each, hold))
                                .toList()))
                .toList());
        Map<UUID, VoucherId> cameBack = new LinkedHashMap<>();
        for (Resolution each : many)
            if (!each.earned().equals(each.order().paid()))
                cameBack.put(each.event(), each.order().voucher());
        Map<UUID, Receipt> passedOn = vouchers.refilled(cameBack);
        Map<UUID, List<String>> seals = new HashMap<>();
        for (Resolution each : many)
            seals.put(
                    each.event(),
                    Stream.of(receipts, passedOn)
                            .flatMap(some -> some.getOrDefault(each.event(), Receipt.NOTHING).seals().stream())
                            .toList());
        return seals;
    }

    private Transfer resolve(Resolution resolution, Hold hold) {
        Split earned = resolution.earned();
        Won posted = hold.from().share() == Share.SUBSIDY ? earned.subsidy() : earned.own();
        return Transfer.resolve(
                ids.next(), hold, posted, purpose(resolution.order(), resolution.reason()), clock.instant());
    }

    /** Takes earned money back from what the supplier has not been paid yet. */
    List<String> refund(Order order, Split amount, UUID event) {
        if (amount.isNothing()) return List.of();
        List<Transfer> transfers = new ArrayList<>();
        back(transfers, order, Share.SUBSIDY, amount.subsidy());
        back(transfers, order, Share.OWN, amount.own());
        return afterwards(order, ledger.post(transfers, event), event);
    }

    /** Hands on claim money of one share, which reached us in that account. */
    List<String> comeBack(Order order, Share share, Won amount, Account from, String reason, UUID event) {
        Transfer transfer = Transfer.post(
                ids.next(), from, order.voucher().account(share), amount, purpose(order, reason), clock.instant());
        return afterwards(order, ledger.post(List.of(transfer), event), event);
    }

    private void back(List<Transfer> transfers, Order order, Share share, Won amount) {
        if (amount.isZero()) return;
        transfers.add(Transfer.post(
                ids.next(),
                Account.of(AccountKind.PAYABLE, share, order.supplier().value()),
                order.voucher().account(share),
                amount,
                purpose(order, "REFUNDED"),
                clock.instant()));
    }

    private List<String> afterwards(Order order, Receipt receipt, UUID event) {
        List<String> seals = new ArrayList<>(receipt.seals());
        seals.addAll(vouchers.refilled(order.voucher(), event).seals());
        return seals;
    }

    private static Transfer.Purpose purpose(Order order, String reason) {
        return Transfer.Purpose.of(reason)
                .inRound(order.contract().round().value())
                .onVoucher(order.voucher().value())
                .onOrder(order.id().value());
    }
}
