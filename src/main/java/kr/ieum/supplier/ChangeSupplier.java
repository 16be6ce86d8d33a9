package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: a supplier says something new of itself. */
@ApplicationScoped
class ChangeSupplier {
    private final SupplierRepository suppliers;
    private final Clock clock;
    private final AuditTrail audit;

    ChangeSupplier(SupplierRepository suppliers, Clock clock, AuditTrail audit) {
        this.suppliers = suppliers;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    SupplierView describe(SupplierId id, @Nullable IfMatch ifMatch, SupplierDetails details, Caller caller) {
        Supplier supplier = suppliers.own(id, caller);
        IfMatch.check(ifMatch, supplier.version());
        SupplierView before = supplier.view();
        boolean accountProposed = supplier.describe(details, caller.account(), clock.instant());
        suppliers.flush();
        SupplierView after = supplier.view();
        record("SUPPLIER_CHANGED", id, caller, before, after);
        if (accountProposed)
            record("PAYOUT_ACCOUNT_PROPOSED", id, caller, before.payoutAccount(), after.proposedAccount());
        return after;
    }

    private void record(String action, SupplierId id, Caller caller, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("SUPPLIER", id.value())
                .about(id.value())
                .changing(before, after));
    }
}
