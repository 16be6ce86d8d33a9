package kr.ieum.firm;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.outbox.OutboxHandler;
import kr.ieum.platform.taxoffice.TaxOffice;
import kr.ieum.platform.taxoffice.TaxOfficeUnavailable;
import kr.ieum.platform.taxoffice.TaxStatus;

/** Use case: what the tax office says of a firm now is kept as a fact with its date. */
@ApplicationScoped
class AskTaxOffice implements OutboxHandler {
    static final String TOPIC = "firm-tax-status";

    private final FirmRepository firms;
    private final TaxOffice taxOffice;
    private final AuditTrail audit;

    AskTaxOffice(FirmRepository firms, TaxOffice taxOffice, AuditTrail audit) {
        this.firms = firms;
        this.taxOffice = taxOffice;
        this.audit = audit;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(String payload) {
        ask(FirmId.fromString(payload.replace("\"", "")), Caller.system("tax-office"));
    }

    /** @throws kr.ieum.platform.problem.Refused when the tax office does not answer */
    void ask(FirmId id, Caller caller) {
        BusinessNumber number =
                QuarkusTransaction.joiningExisting().call(() -> firms.get(id).businessNumber());
        TaxStatus status = status(number);
        QuarkusTransaction.joiningExisting().run(() -> keep(id, status, caller));
    }

    private TaxStatus status(BusinessNumber number) {
        try {
            Map<BusinessNumber, TaxStatus> known = taxOffice.statusOf(List.of(number));
            TaxStatus status = known.get(number);
            if (status == null) throw FirmProblem.TAX_OFFICE_SILENT.with();
            return status;
        } catch (TaxOfficeUnavailable silent) {
            throw FirmProblem.TAX_OFFICE_SILENT.with();
        }
    }

    private void keep(FirmId id, TaxStatus status, Caller caller) {
        firms.get(id).taxOfficeSaid(status);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "TAX_STATUS_KEPT")
                .to("FIRM", id.value())
                .about(id.value())
                .changing(null, status));
    }
}
