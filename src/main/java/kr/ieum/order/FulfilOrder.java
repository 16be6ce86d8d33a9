package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.search.Standings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Use cases between payment and earning: provision, confirm, cancel. */
@ApplicationScoped
class FulfilOrder {
    private final ReturnMoney money;
    private final OrderRecord record;
    private final OrderJson json;
    private final Programmes programmes;
    private final Standings standings;
    private final Clock clock;

    FulfilOrder(
            ReturnMoney money,
            OrderRecord record,
            OrderJson json,
            Programmes programmes,
            Standings standings,
            Clock clock) {
        this.money = money;
        this.record = record;
        this.json = json;
        this.programmes = programmes;
        this.standings = standings;
        this.clock = clock;
    }

    /** The supplier has opened the service, from that day on. */
    @Transactional
    OrderView provision(OrderId id, @Nullable IfMatch ifMatch, @Nullable LocalDate from, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.parties().supplier());
        IfMatch.check(ifMatch, order.version());
        OrderView before = order.view(json);
        LocalDate today = KoreanTime.today(clock);
        LocalDate start = from == null || from.isBefore(today) ? today : from;
        order.provision(start, order.termsOf(programmes), clock.instant());
        return record.write(record.newEvent(), "ORDER_PROVISIONED", before, null, List.of(), caller);
    }

    /** The firm takes the service: its money is earned. */
    @Transactional
    OrderView confirm(OrderId id, @Nullable IfMatch ifMatch, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.parties().firm());
        IfMatch.check(ifMatch, order.version());
        mustBeProved(order);
        return confirm(order, order.paid(), "CONFIRMED_BY_FIRM", caller);
    }

    /**
     * The firm takes a part of the service, and the rest of the money is free again.
     *
     * @param amount supply value; at least what is used already by the version's formula
     */
    @Transactional
    OrderView confirmPart(OrderId id, @Nullable IfMatch ifMatch, Won amount, String reason, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.parties().firm());
        IfMatch.check(ifMatch, order.version());
        if (!order.termsOf(programmes).requests().partialConfirmation())
            throw OrderProblem.NO_PARTIAL_CONFIRMATION.with();
        mustBeProved(order);
        order.next(OrderStatus.CONFIRMED);
        Won paid = order.paid().total();
        Won used = paid.minus(back(order));
        if (used.isMoreThan(amount) || amount.isMoreThan(paid))
            throw OrderProblem.LESS_THAN_USED.with("used", used, "most", paid);
        return confirm(order, order.paid().part(amount), reason, caller);
    }

    private void mustBeProved(Order order) {
        if (order.proofs(programmes).needRecords() && !order.use().isProved())
            throw OrderProblem.NO_PROOF_OF_USE.with();
    }

    /**
     * The firm gives the service up. Unused it costs nothing; afterwards the used part, by the version's formula, is
     * earned and the rest comes back.
     */
    @Transactional
    OrderView cancel(OrderId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.parties().firm());
        IfMatch.check(ifMatch, order.version());
        return giveUp(order, reason, caller);
    }

    /** The end of a service before its money is earned; the order is locked. */
    OrderView giveUp(Order order, String reason, Caller caller) {
        return end(List.of(givenUp(order, reason)), caller).get(0);
    }

    Ending givenUp(Order order, String reason) {
        order.next(OrderStatus.CANCELLED);
        Won back = back(order);
        if (!order.use().isUsed() || back.equals(order.paid().total())) return Ending.cancelled(order, reason);
        return new Ending(order, order.paid().minus(order.money().returning(back)), reason);
    }

    /**
     * What an order comes to.
     *
     * @param order locked with its voucher and its round's budget
     * @param earned the supplier's, which confirms it; none cancels it
     */
    record Ending(Order order, @Nullable Split earned, String reason) {
        static Ending cancelled(Order order, String reason) {
            return new Ending(order, null, reason);
        }

        private String action() {
            return earned == null ? "ORDER_CANCELLED" : "ORDER_CONFIRMED";
        }

        private Split posted() {
            return earned == null ? Split.NOTHING : earned;
        }

        private void move(Instant now) {
            if (earned == null) order.cancel(reason, now);
            else order.confirm(order.paid().minus(earned), now);
        }
    }

    /** Many different orders in the current transaction: their states, their money, and what is told of it. */
    List<OrderView> end(List<Ending> many, Caller caller) {
        if (many.isEmpty()) return List.of();
        Instant now = clock.instant();
        List<OrderView> before = new ArrayList<>(many.size());
        List<ReturnMoney.Resolution> resolutions = new ArrayList<>(many.size());
        for (Ending each : many) {
            before.add(each.order().view(json));
            each.move(now);
            resolutions.add(new ReturnMoney.Resolution(each.order(), each.posted(), each.action(), record.newEvent()));
        }
        Map<UUID, List<String>> seals = money.resolve(resolutions);
        List<OrderRecord.Change> changes = new ArrayList<>(many.size());
        for (int i = 0; i < many.size(); i++) {
            UUID event = resolutions.get(i).event();
            Ending each = many.get(i);
            changes.add(new OrderRecord.Change(
                    event,
                    each.action(),
                    before.get(i),
                    each.reason(),
                    seals.getOrDefault(event, List.of()),
                    caller,
                    null));
        }
        standings.proven(proven(many, before));
        return record.write(changes);
    }

    private static Map<UUID, ListingId> proven(List<Ending> many, List<OrderView> orders) {
        Map<UUID, ListingId> proven = new HashMap<>();
        for (int i = 0; i < many.size(); i++)
            if (many.get(i).earned() != null && many.get(i).order().use().isProved())
                proven.put(orders.get(i).id().value(), orders.get(i).listingId());
        return proven;
    }

    OrderView confirm(Order order, Split earned, String reason, Caller caller) {
        return end(List.of(new Ending(order, earned, reason)), caller).get(0);
    }

    OrderView cancel(Order order, String reason, Caller caller) {
        return end(List.of(Ending.cancelled(order, reason)), caller).get(0);
    }

    /** What the version's formula gives back today: all that is left but the used part. */
    Won back(Order order) {
        ServiceUse use = order.use();
        LocalDate from = use.from();
        LocalDate to = use.to();
        Won left = order.money().kept().total();
        if (from == null || to == null) return left;
        Won paid = order.paid().total();
        Won unused = order.termsOf(programmes)
                .refund()
                .refundOf(paid, KoreanTime.dayOf(order.paidAt()), from, to, KoreanTime.today(clock), use.isUsed());
        return left.minusOrZero(paid.minus(unused));
    }
}
