package kr.ieum.order.afterwards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.catalogue.search.Standings;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;

/** Use case: a firm says how content it is with what it bought, once an order. */
@ApplicationScoped
class RateOrder {
    private final Orders orders;
    private final TakenOrders taken;
    private final Standings standings;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    RateOrder(Orders orders, TakenOrders taken, Standings standings, Sql sql, Ids ids, Clock clock) {
        this.orders = orders;
        this.taken = taken;
        this.standings = standings;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param points 1 to 5
     * @throws kr.ieum.platform.problem.Refused before the order is confirmed, and the second time
     */
    @Transactional
    VoteView rate(OrderId id, int points, Caller caller) {
        caller.mustBelongTo(orders.parties(id).firm());
        OrderView order = taken.taken(id);
        UUID firm = order.firmId().value();
        UUID listing = order.listingId().value();
        // A firm's votes on one listing come one after the other, so that each knows the one it replaces.
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null as held",
                row -> true,
                firm + " " + listing);
        if (find(id).isPresent()) throw AfterwardsProblem.VOTED_ALREADY.with();
        Integer before = sql.first(
                        "select points from orders.vote where firm_id = ? and listing_id = ? order by id desc limit 1",
                        row -> (int) row.number("points"),
                        firm,
                        listing)
                .orElse(null);
        VoteView vote = new VoteView(id, points, clock.instant());
        sql.updateExactly(
                1,
                "insert into orders.vote (id, order_id, firm_id, listing_id, points, said_at) values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                id.value(),
                firm,
                listing,
                points,
                vote.saidAt());
        standings.voted(order.listingId(), before, points);
        taken.record("ORDER_RATED", order, vote, caller);
        return vote;
    }

    /** @throws kr.ieum.platform.problem.Refused when the firm has not voted on it */
    @Transactional
    VoteView get(OrderId id, Caller caller) {
        caller.mustSee(orders.parties(id).firm());
        return find(id).orElseThrow(AfterwardsProblem.NO_VOTE::with);
    }

    private Optional<VoteView> find(OrderId id) {
        return sql.first(
                "select order_id, points, said_at from orders.vote where order_id = ?", RateOrder::vote, id.value());
    }

    private static VoteView vote(Row row) throws SQLException {
        return new VoteView(new OrderId(row.uuid("order_id")), (int) row.number("points"), row.instant("said_at"));
    }
}
