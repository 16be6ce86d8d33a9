package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Proof;
import kr.ieum.programme.Terms;
import org.jspecify.annotations.Nullable;

/** Use cases between payment and earning: provision, confirm, cancel. */
@ApplicationScoped
class FulfilOrder {
    private final ReturnMoney money;
    private final OrderRecord record;
    private final OrderJson json;
    private final Programmes programmes;
    private final Clock clock;

    FulfilOrder(ReturnMoney money, OrderRecord record, OrderJson json, Programmes programmes, Clock clock) {
        this.money = money;
        this.record = record;
        this.json = json;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The supplier has opened the service, from that day on. */
    @Transactional
    OrderView provision(OrderId id, @Nullable IfMatch ifMatch, @Nullable LocalDate from, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.supplierNumber());
        IfMatch.check(ifMatch, order.version());
        OrderView before = order.view(json);
        LocalDate today = KoreanTime.today(clock);
        LocalDate start = from == null || from.isBefore(today) ? today : from;
        order.provision(start, terms(order).clocks().firstUseBy(start), clock.instant());
        return record.write(record.newEvent(), "ORDER_PROVISIONED", before, null, List.of(), caller);
    }

    /** The firm takes the service: its money is earned. */
    @Transactional
    OrderView confirm(OrderId id, @Nullable IfMatch ifMatch, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.firmNumber());
        IfMatch.check(ifMatch, order.version());
        if (terms(order).proof() != Proof.FIRM_CONFIRMATION && !order.isUsed())
            throw OrderProblem.NO_PROOF_OF_USE.with();
        return confirm(order, order.paid(), "CONFIRMED_BY_FIRM", caller);
    }

    /**
     * The firm gives the service up. Unused it costs nothing; afterwards the used part, by the version's formula, is
     * earned and the rest comes back.
     */
    @Transactional
    OrderView cancel(OrderId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Order order = money.lock(id);
        caller.mustBelongTo(order.firmNumber());
        IfMatch.check(ifMatch, order.version());
        return giveUp(order, reason, caller);
    }

    /** The end of a service before its money is earned; the order is locked. */
    OrderView giveUp(Order order, String reason, Caller caller) {
        Split returned = returned(order);
        if (!order.isUsed() || returned.equals(order.paid())) return cancel(order, reason, caller);
        return confirm(order, order.paid().minus(returned), reason, caller);
    }

    OrderView confirm(Order order, Split earned, String reason, Caller caller) {
        OrderView before = order.view(json);
        UUID event = record.newEvent();
        order.confirm(order.paid().minus(earned), clock.instant());
        List<String> seals = money.resolve(order, earned, "ORDER_CONFIRMED", event);
        return record.write(event, "ORDER_CONFIRMED", before, reason, seals, caller);
    }

    OrderView cancel(Order order, String reason, Caller caller) {
        OrderView before = order.view(json);
        UUID event = record.newEvent();
        order.cancel(reason, clock.instant());
        List<String> seals = money.resolve(order, Split.NOTHING, "ORDER_CANCELLED", event);
        return record.write(event, "ORDER_CANCELLED", before, reason, seals, caller);
    }

    /** What the version's formula gives back today, in its shares. */
    Split returned(Order order) {
        LocalDate from = order.serviceFrom();
        LocalDate to = order.serviceTo();
        if (from == null || to == null) return order.earned();
        Won back = terms(order)
                .refund()
                .refundOf(
                        order.paid().total(),
                        KoreanTime.dayOf(order.paidAt()),
                        from,
                        to,
                        KoreanTime.today(clock),
                        order.isUsed())
                .min(order.earned().total());
        return order.returning(back);
    }

    private Terms terms(Order order) {
        return programmes.rules(order.programme(), order.ruleVersion()).terms();
    }
}
