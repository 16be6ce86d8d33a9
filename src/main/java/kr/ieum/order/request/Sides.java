package kr.ieum.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.order.OrderParties;
import kr.ieum.platform.problem.CommonProblem;

/** For which side of an order somebody speaks. */
@ApplicationScoped
class Sides {
    /** @throws kr.ieum.platform.problem.Refused with 404 when for neither */
    Party of(OrderParties parties, Caller caller) {
        if (caller.has(Duty.FIRM_MEMBER) && caller.actsFor(parties.firm())) return Party.FIRM;
        if (caller.has(Duty.SUPPLIER_MEMBER) && caller.actsFor(parties.supplier())) return Party.SUPPLIER;
        throw CommonProblem.NOT_FOUND.with();
    }
}
