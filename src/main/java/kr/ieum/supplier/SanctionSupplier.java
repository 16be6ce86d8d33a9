package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: a supplier's sale is stopped (판매중지), allowed again, or its selection cancelled (선정취소). */
@ApplicationScoped
class SanctionSupplier {
    private final SupplierRepository suppliers;
    private final FourEyes fourEyes;
    private final TellSupplier telling;
    private final Clock clock;
    private final AuditTrail audit;

    SanctionSupplier(
            SupplierRepository suppliers, FourEyes fourEyes, TellSupplier telling, Clock clock, AuditTrail audit) {
        this.suppliers = suppliers;
        this.fourEyes = fourEyes;
        this.telling = telling;
        this.clock = clock;
        this.audit = audit;
    }

    /** What two persons agree on, and what the supplier's own system is told. */
    record StatusChange(SupplierStatus status, String reason) {}

    /** The first person's proposal, or the supplier as it became by the second. */
    record Result(@Nullable Proposal proposal, @Nullable SupplierView supplier) {}

    @Transactional
    Result propose(SupplierId id, @Nullable IfMatch ifMatch, SupplierStatus asked, String reason, Caller caller) {
        Supplier supplier = suppliers.get(id);
        IfMatch.check(ifMatch, supplier.version());
        supplier.status().to(asked, Supplier.THING);
        Proposal proposal = fourEyes.agree(
                "SUPPLIER_BECOMES_" + asked, id.value(), new StatusChange(asked, reason), caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return new Result(proposal, null);
        return new Result(null, decide(id, asked, reason, caller));
    }

    /** Acts upon a decision that two persons have made already, here or in a case. */
    @Transactional
    SupplierView decide(SupplierId id, SupplierStatus asked, String reason, Caller caller) {
        Supplier supplier = suppliers.get(id);
        SupplierView before = supplier.view();
        supplier.become(asked, reason, clock.instant());
        suppliers.flush();
        SupplierView after = supplier.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action(asked))
                .to("SUPPLIER", id.value())
                .about(id.value())
                .because(reason)
                .changing(before, after));
        telling.tell(id, "supplier.status", new StatusChange(asked, reason));
        return after;
    }

    private static String action(SupplierStatus status) {
        return switch (status) {
            case ACTIVE -> "SUPPLIER_REINSTATED";
            case SUSPENDED -> "SUPPLIER_SUSPENDED";
            case DISQUALIFIED -> "SUPPLIER_DISQUALIFIED";
        };
    }
}
