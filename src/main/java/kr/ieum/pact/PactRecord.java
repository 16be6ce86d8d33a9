package kr.ieum.pact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to a pact, and tells its parties. */
@ApplicationScoped
class PactRecord {
    private final PactRepository pacts;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final Inbox inbox;

    PactRecord(PactRepository pacts, AuditTrail audit, Suppliers suppliers, Inbox inbox) {
        this.pacts = pacts;
        this.audit = audit;
        this.suppliers = suppliers;
        this.inbox = inbox;
    }

    /** @return the pact as it is now */
    PactView write(String action, PactId id, @Nullable String reason, Caller caller) {
        pacts.flush();
        PactView pact = pacts.view(pacts.get(id));
        AuditEvent event = AuditEvent.of(audit.newEvent(), caller, action)
                .to("PACT", id.value())
                .about(pact.firmId().value())
                .inRound(pact.roundId().value())
                .because(reason)
                .changing(null, pact);
        pact.parties().forEach(party -> event.about(party.supplierId().value()));
        audit.record(event);
        String news = action.replace("PACT_", "pact.").toLowerCase(Locale.ROOT);
        pact.parties().forEach(party -> suppliers.tell(party.supplierId(), news, pact));
        if (pact.status() == PactStatus.AGREED)
            inbox.tell(Letter.to(pact.firmId(), Notice.PACT_AGREED, "code", pact.code()));
        if (pact.status() == PactStatus.REFUSED)
            inbox.tell(Letter.to(
                    pact.firmId(), Notice.PACT_REFUSED, "code", pact.code(), "reason", String.valueOf(reason)));
        return pact;
    }
}
