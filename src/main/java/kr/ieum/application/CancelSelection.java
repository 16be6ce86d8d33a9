package kr.ieum.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.identity.Caller;
import kr.ieum.voucher.SelectionCancelled;

/** When selections are taken back, their applications end with them; what came of own shares goes back to the firms. */
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
        Map<ApplicationId, String> reasons = cancelled.reasons().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> new ApplicationId(each.getKey().applicationId()), Map.Entry::getValue));
        Map<ApplicationId, Application> locked = applications.lockAll(reasons.keySet());
        List<AuditEvent> events = new ArrayList<>();
        List<Letter> told = new ArrayList<>();
        locked.forEach((id, application) -> {
            String reason = Objects.requireNonNull(reasons.get(id));
            application.become(ApplicationStatus.CANCELLED, reason, clock.instant());
            events.add(event(application, reason, cancelled.by()));
            told.add(letters.cancelled(application, reason));
        });
        applications.flush();
        audit.record(events);
        deposits.giveBack(List.copyOf(locked.values()), cancelled.by());
        inbox.tell(told);
    }

    private AuditEvent event(Application application, String reason, Caller by) {
        return AuditEvent.of(audit.newEvent(), by, "SELECTION_CANCELLED")
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because(reason)
                .changing(ApplicationStatus.ADMITTED, ApplicationStatus.CANCELLED);
    }
}
