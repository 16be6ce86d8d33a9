package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.Outbox;

/** Use case: somebody of a company registers it as a supplier. The tax office is asked right after. */
@ApplicationScoped
class RegisterSupplier {
    private final SupplierRepository suppliers;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;
    private final AuditTrail audit;

    RegisterSupplier(SupplierRepository suppliers, Ids ids, Clock clock, Outbox outbox, AuditTrail audit) {
        this.suppliers = suppliers;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws kr.ieum.platform.problem.Refused when the caller has no company or it is registered already */
    @Transactional
    SupplierView register(Caller caller, SupplierDetails details) {
        BusinessNumber number = caller.companyOrRefuse();
        if (suppliers.byNumber(number).isPresent())
            throw SupplierProblem.SUPPLIER_REGISTERED.with("businessNumber", number);
        Supplier supplier = new Supplier(ids.next(), number, details, caller.account(), clock.instant());
        suppliers.persistAndFlush(supplier);
        SupplierView view = supplier.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, "SUPPLIER_REGISTERED")
                .to("SUPPLIER", view.id().value())
                .about(view.id().value())
                .changing(null, view));
        outbox.put(AskTaxOffice.TOPIC, view.id());
        return view;
    }
}
