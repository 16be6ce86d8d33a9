package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderDecisions;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Use cases of the two sides: the supplier answers, the firm takes what is offered, both say what they have to say. */
@ApplicationScoped
class AnswerRequest {
    private final RequestRepository requests;
    private final OrderDecisions decisions;
    private final Orders orders;
    private final Programmes programmes;
    private final Sides sides;
    private final RequestRecord record;
    private final Ids ids;
    private final Clock clock;

    AnswerRequest(
            RequestRepository requests,
            OrderDecisions decisions,
            Orders orders,
            Programmes programmes,
            Sides sides,
            RequestRecord record,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.orders = orders;
        this.programmes = programmes;
        this.sides = sides;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** The supplier's answer to a refund request. Agreeing moves the money at once. */
    @Transactional
    RequestView answer(
            RequestId id, @Nullable IfMatch ifMatch, Answer answer, @Nullable Won offer, String reason, Caller caller) {
        Request request = lock(id);
        caller.mustBelongTo(request.numberOf(Party.SUPPLIER));
        IfMatch.check(ifMatch, request.version());
        Won asked = request.asked();
        if (asked == null) throw RequestProblem.NOT_A_REFUND.with();
        request.status().to(RequestStatus.ANSWERED, Request.THING);
        RequestProblem.mustFit(answer, answer == Answer.OFFERS, offer);
        if (offer != null && (offer.isZero() || !asked.isMoreThan(offer)))
            throw RequestProblem.AMOUNT_OUT_OF_BOUNDS.with("most", Won.won(asked.amount() - 1));
        request.answered(answer, offer, reason, clock.instant(), decideBy(request));
        RequestView answered = record.write(request, "ANSWERED", RequestStatus.OPEN, reason, caller);
        return answer == Answer.AGREES ? grant(request, RequestStatus.GRANTED, asked, caller) : answered;
    }

    /** The firm takes what the supplier offers. */
    @Transactional
    RequestView accept(RequestId id, @Nullable IfMatch ifMatch, Caller caller) {
        Request request = lock(id);
        caller.mustBelongTo(request.numberOf(Party.FIRM));
        IfMatch.check(ifMatch, request.version());
        request.status().to(RequestStatus.GRANTED_IN_PART, Request.THING);
        Won offered = request.offered();
        if (offered == null) throw RequestProblem.NOTHING_OFFERED.with();
        return grant(request, RequestStatus.GRANTED_IN_PART, offered, caller);
    }

    /** A statement or evidence. In a dispute the other side's first one is its answer. */
    @Transactional
    RequestView say(RequestId id, String text, Caller caller) {
        Request request = lock(id);
        Party party = sides.of(decisions.parties(request.order()), caller);
        if (request.status().next().isEmpty()) throw RequestProblem.REQUEST_DECIDED.with();
        Instant now = clock.instant();
        requests.say(ids.next(), id, new RequestView.Statement(party, text, now));
        requests.touch(request);
        RequestStatus before = request.status();
        boolean isAnswer = request.kind() == RequestKind.DISPUTE
                && before == RequestStatus.OPEN
                && party == request.openedBy().other();
        if (isAnswer) request.answered(null, null, text, now, decideBy(request));
        return record.write(request, isAnswer ? "ANSWERED" : "STATED", before, null, caller);
    }

    private RequestView grant(Request request, RequestStatus outcome, Won amount, Caller caller) {
        RequestStatus before = request.status();
        String reason = RequestRecord.AGREED_BY_BOTH;
        decisions.refund(request.order(), amount, reason, caller);
        request.decided(outcome, amount, reason, clock.instant());
        return record.write(request, outcome.name(), before, reason, caller);
    }

    private Request lock(RequestId id) {
        OrderId order = requests.orderOf(id);
        decisions.lock(order);
        return requests.get(id);
    }

    private LocalDate decideBy(Request request) {
        OrderView order = orders.get(request.order());
        return programmes
                .rules(order.programme(), order.ruleVersion())
                .terms()
                .requests()
                .decideBy(KoreanTime.today(clock));
    }
}
