package kr.ieum.settlement.claim;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.application.NoticedMoney.Outcome;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.bank.Movement;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** What a settlement may ask of claims: facade of this part of the room. */
@ApplicationScoped
public class Claims {
    private static final String PREFIX = "C";

    private final ClaimRepository claims;
    private final CollectClaim collectClaim;

    Claims(ClaimRepository claims, CollectClaim collectClaim) {
        this.claims = claims;
        this.collectClaim = collectClaim;
    }

    /** All, newest first; for the agency. */
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Transactional
    public Page<ClaimView> page(@Nullable ClaimStatus status, PageRequest page) {
        return Page.of(claims.page(page, null, status), page, claim -> claim.id()
                        .toString())
                .map(Claim::view);
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
     * Locks the claims that money of a bank's notice is for.
     *
     * @return their orders, which must be locked next
     */
    public List<OrderId> lockNamed(List<Credit> credits) {
        List<String> codes = credits.stream()
                .filter(credit -> credit.movement() == Movement.DEPOSIT)
                .flatMap(credit -> credit.codes(PREFIX).stream())
                .toList();
        return claims.lockByCode(codes).stream()
                .map(Claim::order)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Takes money that names a claim, and money of a claim that the bank takes back.
     *
     * @return what became of it, or empty when it is for no claim
     */
    public Optional<Outcome> take(Credit credit, Caller caller) {
        return switch (credit.movement()) {
            case DEPOSIT ->
                credit.codes(PREFIX).stream()
                        .flatMap(code -> claims.byCode(code).stream())
                        .findFirst()
                        .map(claim -> collectClaim.told(claim, credit, caller));
            case DEPOSIT_TAKEN_BACK -> collectClaim.takenBack(credit, caller);
            case PAYMENT_CAME_BACK -> Optional.empty();
        };
    }

    /**
     * Collects a claim out of the supplier's {@code PAYABLE} of its share. The claim and its order must be locked.
     *
     * @param line the settlement line it is netted in
     * @param paid the orders that line pays
     */
    public void net(ClaimView claim, Won amount, UUID line, Collection<OrderId> paid, Caller caller) {
        collectClaim.net(claims.lock(claim.id()), amount, line, paid, caller);
    }
}
