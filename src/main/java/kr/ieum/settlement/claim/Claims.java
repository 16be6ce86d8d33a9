package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;

/** What a settlement may ask of claims: facade of this part of the room. */
@ApplicationScoped
public class Claims {
    private final ClaimRepository claims;
    private final CollectClaim collectClaim;

    Claims(ClaimRepository claims, CollectClaim collectClaim) {
        this.claims = claims;
        this.collectClaim = collectClaim;
    }

    /** What suppliers owe, the oldest first, locked until the transaction ends. Lock it before orders. */
    public List<ClaimView> lockOpen(Collection<SupplierId> suppliers) {
        return claims
                .lockOpenOfSuppliers(suppliers.stream().map(SupplierId::value).toList())
                .stream()
                .map(Claim::view)
                .toList();
    }

    /**
     * Collects a claim out of the supplier's {@code PAYABLE} of its share. The claim and its order must be locked.
     *
     * @param line the settlement line it is netted in
     */
    public void net(ClaimView claim, Won amount, UUID line, Caller caller) {
        collectClaim.net(claims.lock(claim.id()), amount, line, caller);
    }
}
