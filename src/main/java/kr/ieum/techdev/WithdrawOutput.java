package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: a ministry takes an output back, and with it everything that goes by it. */
@ApplicationScoped
class WithdrawOutput {
    private final OwnOutput own;
    private final OutputRepository outputs;
    private final Clock clock;
    private final AuditTrail audit;
    private final Event<OutputsChanged> changed;

    WithdrawOutput(
            OwnOutput own, OutputRepository outputs, Clock clock, AuditTrail audit, Event<OutputsChanged> changed) {
        this.own = own;
        this.outputs = outputs;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    @Transactional
    TechOutputView withdraw(TechOutputId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        TechOutput before = own.lock(id, caller);
        IfMatch.check(ifMatch, before.version());
        TechOutput after = before.withdrawn(reason, clock.instant());
        outputs.withdraw(after);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "TECH_OUTPUT_WITHDRAWN")
                .to("TECH_OUTPUT", id.value())
                .because(reason)
                .changing(before.view(), after.view()));
        changed.fire(new OutputsChanged(Set.of(id)));
        return after.view();
    }
}
