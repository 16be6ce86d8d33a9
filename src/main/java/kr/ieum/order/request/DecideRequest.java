package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.order.OrderDecisions;
import kr.ieum.order.OrderId;
import kr.ieum.order.request.Decision.Outcome;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: two reviewers decide what firm and supplier could not agree on. */
@ApplicationScoped
class DecideRequest {
    private final RequestRepository requests;
    private final OrderDecisions decisions;
    private final RequestRecord record;
    private final FourEyes fourEyes;
    private final Clock clock;

    DecideRequest(
            RequestRepository requests,
            OrderDecisions decisions,
            RequestRecord record,
            FourEyes fourEyes,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.record = record;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /** The first reviewer's proposal, or the request as decided by the second. */
    record Result(@Nullable Proposal proposal, @Nullable RequestView request) {}

    /** The version is part of what two persons agree on: both have read the same statements of both sides. */
    record Decided(long version, Decision decision) {}

    @Transactional
    Result decide(RequestId id, @Nullable IfMatch ifMatch, Decision decision, Caller caller) {
        OrderId order = requests.orderOf(id);
        decisions.lock(order);
        Request request = requests.get(id);
        IfMatch.check(ifMatch, request.version());
        request.status().to(decision.outcome().status(), Request.THING);
        mustHaveBeenHeard(request);
        Won granted = granted(request, decision);
        Proposal proposal = fourEyes.agree(
                "DECIDE_ORDER_REQUEST", id.value(), new Decided(request.version(), decision), caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return new Result(proposal, null);
        act(request, granted, decision.reason(), caller);
        RequestStatus before = request.status();
        request.decided(
                decision.outcome().status(),
                decision.outcome() == Outcome.REJECT ? null : granted,
                decision.reason(),
                clock.instant());
        return new Result(
                null, record.write(request, decision.outcome().status().name(), before, decision.reason(), caller));
    }

    private void mustHaveBeenHeard(Request request) {
        if (request.status() == RequestStatus.OPEN && !KoreanTime.today(clock).isAfter(request.answerBy()))
            throw RequestProblem.STILL_TO_BE_ANSWERED.with("answerBy", request.answerBy());
    }

    /** What goes back to the firm. */
    private Won granted(Request request, Decision decision) {
        Won amount = decision.amount();
        Won all = request.asked() != null ? request.asked() : decisions.most(request.order());
        RequestProblem.mustFit(decision.outcome(), decision.outcome() == Outcome.GRANT_IN_PART, amount);
        if (amount == null) return decision.outcome() == Outcome.GRANT ? all : Won.ZERO;
        if (amount.isZero() || !all.isMoreThan(amount))
            throw RequestProblem.AMOUNT_OUT_OF_BOUNDS.with("most", Won.won(Math.max(0, all.amount() - 1)));
        return amount;
    }

    private void act(Request request, Won granted, String reason, Caller caller) {
        OrderId order = request.order();
        switch (request.kind()) {
            case REFUND -> {
                if (!granted.isZero()) decisions.refund(order, granted, reason, caller);
            }
            case DISPUTE -> {
                if (granted.isZero()) decisions.goOn(order, request.openedAt(), "DISPUTE_REJECTED", reason, caller);
                else decisions.giveBack(order, request.openedAt(), granted, reason, caller);
            }
        }
    }
}
