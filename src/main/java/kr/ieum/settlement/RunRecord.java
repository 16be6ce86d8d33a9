package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Receipt;

/** Writes down what happened to a run. */
@ApplicationScoped
class RunRecord {
    private final Runs runs;
    private final AuditTrail audit;

    RunRecord(Runs runs, AuditTrail audit) {
        this.runs = runs;
        this.audit = audit;
    }

    UUID newEvent() {
        return audit.newEvent();
    }

    /** @return the run as it is now, in its next version */
    RunView write(String action, RunId id, UUID event, Receipt receipt, Caller caller) {
        RunView run = runs.get(id);
        AuditEvent written = AuditEvent.of(event, caller, action)
                .to("SETTLEMENT_RUN", id.value())
                .changing(null, run)
                .moving(receipt.seals());
        run.lines().forEach(line -> written.about(line.payee().id()));
        audit.record(written);
        return run;
    }
}
