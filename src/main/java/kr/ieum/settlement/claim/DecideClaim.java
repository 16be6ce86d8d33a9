package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Supplier;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.settlement.claim.ClawBack.Result;
import org.jspecify.annotations.Nullable;

/** Use cases: two persons reverse a claim, write it off, or set it off. What cannot be done is not even proposed. */
@ApplicationScoped
class DecideClaim {
    private final ClaimRepository claims;
    private final EndClaim endClaim;
    private final CollectClaim collectClaim;
    private final FourEyes fourEyes;

    DecideClaim(ClaimRepository claims, EndClaim endClaim, CollectClaim collectClaim, FourEyes fourEyes) {
        this.claims = claims;
        this.endClaim = endClaim;
        this.collectClaim = collectClaim;
        this.fourEyes = fourEyes;
    }

    @Transactional
    Result reverse(ClaimId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Claim claim = lock(id, ifMatch);
        if (!claim.ground().isClawback()) throw ClaimProblem.NOT_A_CLAWBACK.with();
        claim.status().to(ClaimStatus.REVERSED, claim.code());
        return agree(
                "REVERSE_CLAIM",
                id,
                Map.of("reason", reason),
                caller,
                () -> endClaim.reverse(claim, reason, caller),
                Duty.REVIEWER,
                Duty.FINANCE);
    }

    @Transactional
    Result writeOff(ClaimId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Claim claim = lock(id, ifMatch);
        claim.status().to(ClaimStatus.WRITTEN_OFF, claim.code());
        return agree(
                "WRITE_OFF_CLAIM",
                id,
                Map.of("reason", reason),
                caller,
                () -> endClaim.writeOff(claim, reason, caller),
                Duty.FINANCE);
    }

    @Transactional
    Result setOff(ClaimId id, @Nullable IfMatch ifMatch, Caller caller) {
        Claim claim = lock(id, ifMatch);
        if (claim.debtor().kind() != Party.Kind.FIRM) throw ClaimProblem.NOT_A_FIRMS.with();
        claim.status().to(ClaimStatus.COLLECTED, claim.code());
        return agree(
                "SET_OFF_CLAIM",
                id,
                Map.of("open", claim.open()),
                caller,
                () -> collectClaim.setOff(claim, caller),
                Duty.FINANCE);
    }

    private Claim lock(ClaimId id, @Nullable IfMatch ifMatch) {
        Claim claim = claims.lock(id);
        IfMatch.check(ifMatch, claim.version());
        return claim;
    }

    private Result agree(
            String operation, ClaimId id, Object content, Caller caller, Supplier<ClaimView> act, Duty... deciders) {
        Proposal proposal = fourEyes.agree(operation, id.value(), content, caller, deciders);
        return proposal.isApproved() ? new Result(null, act.get()) : new Result(proposal, null);
    }
}
