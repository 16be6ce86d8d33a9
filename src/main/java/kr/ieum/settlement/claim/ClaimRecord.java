package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a claim, and tells a supplier's own system. */
@ApplicationScoped
class ClaimRecord {
    private final ClaimRepository claims;
    private final AuditTrail audit;
    private final Suppliers suppliers;

    ClaimRecord(ClaimRepository claims, AuditTrail audit, Suppliers suppliers) {
        this.claims = claims;
        this.audit = audit;
        this.suppliers = suppliers;
    }

    UUID newEvent() {
        return audit.newEvent();
    }

    /** @return the claim as it is now, in its next version */
    ClaimView write(
            UUID event,
            String action,
            Claim claim,
            @Nullable ClaimView before,
            @Nullable String reason,
            List<String> seals,
            Caller caller) {
        claims.flush();
        ClaimView after = claim.view();
        audit.record(AuditEvent.of(event, caller, action)
                .to("CLAIM", after.id().value())
                .about(after.debtor().id())
                .inRound(claim.round())
                .under(claim.ruleVersion())
                .because(reason)
                .changing(before, after)
                .moving(seals));
        if (after.debtor().kind() == Party.Kind.SUPPLIER)
            suppliers.tell(
                    new SupplierId(after.debtor().id()),
                    "claim." + after.status().name().toLowerCase(Locale.ROOT),
                    after);
        return after;
    }
}
