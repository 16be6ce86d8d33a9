package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;

/** Ends a claim without its money: reversed by an appeal, or written off. Two persons have agreed, the claim is locked. */
@ApplicationScoped
class EndClaim {
    private final ClaimMoney money;
    private final ClaimRecord record;
    private final Orders orders;
    private final Clock clock;

    EndClaim(ClaimMoney money, ClaimRecord record, Orders orders, Clock clock) {
        this.money = money;
        this.record = record;
        this.orders = orders;
        this.clock = clock;
    }

    /** The appeal was right: the rest is no longer owed, and what was collected goes back to the debtor. */
    ClaimView reverse(Claim claim, String reason, Caller caller) {
        ClaimView before = claim.view();
        OrderId order = Objects.requireNonNull(claim.order());
        orders.lockForReturn(List.of(order));
        orders.unclaim(order, Split.of(claim.share(), claim.principal()));
        claim.end(ClaimStatus.REVERSED, reason, clock.instant());
        UUID event = record.newEvent();
        return record.write(event, "CLAIM_REVERSED", claim, before, reason, money.giveBack(claim, event), caller);
    }

    /** It cannot be collected, and the agency gives it up. */
    ClaimView writeOff(Claim claim, String reason, Caller caller) {
        ClaimView before = claim.view();
        claim.end(ClaimStatus.WRITTEN_OFF, reason, clock.instant());
        return record.write(record.newEvent(), "CLAIM_WRITTEN_OFF", claim, before, reason, List.of(), caller);
    }
}
