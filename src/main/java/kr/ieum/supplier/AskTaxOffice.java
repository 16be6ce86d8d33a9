package kr.ieum.supplier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.outbox.OutboxHandler;
import kr.ieum.platform.taxoffice.TaxOffice;
import kr.ieum.platform.taxoffice.TaxOfficeUnavailable;
import kr.ieum.platform.taxoffice.TaxStatus;

/** Use case: what the tax office says of a supplier now is kept as a fact with its date. */
@ApplicationScoped
class AskTaxOffice implements OutboxHandler {
    static final String TOPIC = "supplier-tax-status";

    private final SupplierRepository suppliers;
    private final TaxOffice taxOffice;
    private final AuditTrail audit;

    AskTaxOffice(SupplierRepository suppliers, TaxOffice taxOffice, AuditTrail audit) {
        this.suppliers = suppliers;
        this.taxOffice = taxOffice;
        this.audit = audit;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(String payload) {
        ask(SupplierId.fromString(payload.replace("\"", "")), Caller.system("tax-office"));
    }

    /** @throws kr.ieum.platform.problem.Refused when the tax office does not answer */
    void ask(SupplierId id, Caller caller) {
        BusinessNumber number = QuarkusTransaction.joiningExisting()
                .call(() -> suppliers.get(id).businessNumber());
        TaxStatus status = status(number).orElseThrow(SupplierProblem.SUPPLIER_TAX_OFFICE_SILENT::with);
        QuarkusTransaction.joiningExisting().run(() -> keep(id, status, caller));
    }

    private Optional<TaxStatus> status(BusinessNumber number) {
        try {
            return Optional.ofNullable(taxOffice.statusOf(List.of(number)).get(number));
        } catch (TaxOfficeUnavailable silent) {
            return Optional.empty();
        }
    }

    private void keep(SupplierId id, TaxStatus status, Caller caller) {
        suppliers.get(id).taxOfficeSaid(status);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "SUPPLIER_TAX_STATUS_KEPT")
                .to("SUPPLIER", id.value())
                .about(id.value())
                .changing(null, status));
    }
}
