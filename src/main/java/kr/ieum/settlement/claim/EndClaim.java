package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases that end a claim without its money: reversed by an appeal, or written off. Two persons have agreed. */
@ApplicationScoped
class EndClaim {
    private final ClaimRepository claims;
    private final ClaimMoney money;
    private final ClaimRecord record;
    private final Orders orders;
    private final Clock clock;

    EndClaim(ClaimRepository claims, ClaimMoney money, ClaimRecord record, Orders orders, Clock clock) {
        this.claims = claims;
        this.money = money;
        this.record = record;
        this.orders = orders;
        this.clock = clock;
    }

    /** The appeal was right: the rest is no longer owed, and what was collected goes back to the debtor. */
    @Transactional
    ClaimView reverse(ClaimId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Claim claim = claims.lock(id);
        IfMatch.check(ifMatch, claim.version());
        mayBeReversed(claim);
        ClaimView before = claim.view();
        orders.unclaim(Objects.requireNonNull(claim.order()), Split.of(claim.share(), claim.principal()));
        claim.end(ClaimStatus.REVERSED, reason, clock.instant());
        UUID event = record.newEvent();
        return record.write(event, "CLAIM_REVERSED", claim, before, reason, money.giveBack(claim, event), caller);
    }

    /** It cannot be collected, and the agency gives it up. */
    @Transactional
    ClaimView writeOff(ClaimId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Claim claim = claims.lock(id);
        IfMatch.check(ifMatch, claim.version());
        ClaimView before = claim.view();
        claim.end(ClaimStatus.WRITTEN_OFF, reason, clock.instant());
        return record.write(record.newEvent(), "CLAIM_WRITTEN_OFF", claim, before, reason, List.of(), caller);
    }

    static void mayBeReversed(Claim claim) {
        if (!claim.ground().isClawback()) throw ClaimProblem.NOT_A_CLAWBACK.with();
        claim.status().to(ClaimStatus.REVERSED, claim.code());
    }
}
