package kr.ieum.web.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.problem.Refusal;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.platform.time.KoreanTime;

/** What a firm has paid for the same listing today and not got back: another one is seldom meant. */
@ApplicationScoped
class PaidToday {
    private final Orders orders;
    private final Clock clock;

    PaidToday(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    List<OrderView> of(ListingId listing, Caller caller) {
        LocalDate today = KoreanTime.today(clock);
        return orders.bought(caller).stream()
                .filter(order -> order.listingId().equals(listing)
                        && KoreanTime.dayOf(order.paidAt()).equals(today)
                        && order.status() != OrderStatus.CANCELLED
                        && order.status() != OrderStatus.REFUNDED)
                .toList();
    }

    /** @throws Refused when there is one, at the field that says another is meant */
    void mustBeNone(ListingId listing, Caller caller) {
        if (of(listing, caller).isEmpty()) return;
        Refusal refusal = SpendProblem.PAID_TODAY.refusal();
        throw new Refused(
                SpendProblem.PAID_TODAY, List.of(new Violation("/again", refusal.korean(), refusal.english())));
    }
}
