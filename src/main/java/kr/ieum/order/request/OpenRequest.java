package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderDecisions;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderParties;
import kr.ieum.order.OrderView;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Requests;
import org.jspecify.annotations.Nullable;

/** Use cases that begin: a firm asks for money back, or either side disputes the order. */
@ApplicationScoped
class OpenRequest {
    private final RequestRepository requests;
    private final OrderDecisions decisions;
    private final Programmes programmes;
    private final Sides sides;
    private final RequestRecord record;
    private final Ids ids;
    private final Clock clock;

    OpenRequest(
            RequestRepository requests,
            OrderDecisions decisions,
            Programmes programmes,
            Sides sides,
            RequestRecord record,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.programmes = programmes;
        this.sides = sides;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** How much a firm wants back. */
    enum Scope {
        WHOLE,
        AMOUNT,
        FORMULA
    }

    @Transactional
    RequestView askRefund(OrderId id, Scope scope, @Nullable Won amount, String reason, Caller caller) {
        OrderView order = decisions.lock(id);
        OrderParties parties = decisions.parties(id);
        caller.mustBelongTo(parties.firm());
        mustHaveNoneOpen(id);
        RequestProblem.mustFit(scope, scope == Scope.AMOUNT, amount);
        Won most = decisions.refundable(id);
        Won asked = amount != null ? amount : scope == Scope.WHOLE ? most : decisions.byFormula(id);
        if (most.isZero() || (amount == null && asked.isZero())) throw RequestProblem.NOTHING_TO_REFUND.with();
        if (asked.isZero() || asked.isMoreThan(most)) throw RequestProblem.AMOUNT_OUT_OF_BOUNDS.with("most", most);
        return open(order, parties, Party.FIRM, asked, reason, caller);
    }

    @Transactional
    RequestView dispute(OrderId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        OrderView order = decisions.lock(id);
        OrderParties parties = decisions.parties(id);
        Party opener = sides.of(parties, caller);
        mustHaveNoneOpen(id);
        decisions.dispute(id, ifMatch, reason, caller);
        return open(order, parties, opener, null, reason, caller);
    }

    private void mustHaveNoneOpen(OrderId id) {
        if (requests.isOpenFor(id)) throw RequestProblem.REQUEST_OPEN.with();
    }

    private RequestView open(
            OrderView order, OrderParties parties, Party opener, @Nullable Won asked, String reason, Caller caller) {
        Requests rules =
                programmes.rules(order.programme(), order.ruleVersion()).terms().requests();
        LocalDate answerBy = rules.answerBy(KoreanTime.today(clock));
        Request request = new Request(new NewRequest(
                new RequestId(ids.next()),
                order.id(),
                parties.firm(),
                parties.supplier(),
                opener,
                clock.instant(),
                reason,
                asked,
                answerBy,
                rules.decideBy(answerBy)));
        requests.persist(request);
        return record.write(request, "OPENED", null, reason, caller);
    }
}
