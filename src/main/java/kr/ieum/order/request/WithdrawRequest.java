package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderDecisions;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: the side that opened a request takes it back before it is decided. A disputed order goes on. */
@ApplicationScoped
class WithdrawRequest {
    private static final String REASON = "WITHDRAWN_BY_OPENER";

    private final RequestRepository requests;
    private final OrderDecisions decisions;
    private final Sides sides;
    private final RequestRecord record;
    private final Clock clock;

    WithdrawRequest(
            RequestRepository requests, OrderDecisions decisions, Sides sides, RequestRecord record, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.sides = sides;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    RequestView withdraw(RequestId id, @Nullable IfMatch ifMatch, Caller caller) {
        decisions.lock(requests.orderOf(id));
        Request request = requests.get(id);
        if (sides.of(decisions.parties(request.order()), caller) != request.openedBy())
            throw RequestProblem.NOT_THE_OPENER.with();
        IfMatch.check(ifMatch, request.version());
        RequestStatus before = request.status();
        request.withdrawn(clock.instant());
        if (request.kind() == RequestKind.DISPUTE)
            decisions.goOn(request.order(), request.openedAt(), "DISPUTE_WITHDRAWN", REASON, caller);
        return record.write(request, "WITHDRAWN", before, REASON, caller);
    }
}
