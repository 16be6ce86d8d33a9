package kr.ieum.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.voucher.SelectionCancelled;

/** When a selection is taken back, its application ends with it; what came of an own share goes back to the firm. */
@ApplicationScoped
class CancelSelection {
    private final ApplicationRepository applications;
    private final Deposits deposits;
    private final Letters letters;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final Clock clock;

    CancelSelection(
            ApplicationRepository applications,
            Deposits deposits,
            Letters letters,
            Inbox inbox,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.deposits = deposits;
        this.letters = letters;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    void selectionCancelled(@Observes @Priority(SelectionCancelled.APPLICATION) SelectionCancelled cancelled) {
        Application application =
                applications.lock(new ApplicationId(cancelled.voucher().applicationId()));
        application.become(ApplicationStatus.CANCELLED, cancelled.reason(), clock.instant());
        applications.flush();
        audit.record(AuditEvent.of(audit.newEvent(), cancelled.by(), "SELECTION_CANCELLED")
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because(cancelled.reason())
                .changing(ApplicationStatus.ADMITTED, ApplicationStatus.CANCELLED));
        deposits.giveBack(application, cancelled.by());
        inbox.tell(letters.cancelled(application, cancelled.reason()));
    }
}
