package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Clocks;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use cases of a review: ask the firm, hear its answer and its appeal, decide. */
@ApplicationScoped
class ReviewApplication {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Admission admission;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewApplication(
            ApplicationRepository applications,
            Programmes programmes,
            Admission admission,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.admission = admission;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a reviewer decides. */
    @Schema(name = "ReviewOutcome")
    enum Decision {
        ADMIT,
        REFUSE
    }

    @Transactional
    Application ask(ApplicationId id, @Nullable IfMatch ifMatch, String question, Caller caller) {
        LocalDate by = clocks(id).clarifyBy(KoreanTime.today(clock));
        return change(
                id, ifMatch, "CLARIFICATION_ASKED", question, caller, application -> application.ask(question, by));
    }

    @Transactional
    Application answer(ApplicationId id, @Nullable IfMatch ifMatch, String text, Caller caller) {
        caller.mustBelongTo(applications.get(id).firmNumber());
        return change(id, ifMatch, "CLARIFICATION_ANSWERED", null, caller, application -> application.answer(text));
    }

    @Transactional
    Application appeal(ApplicationId id, @Nullable IfMatch ifMatch, String text, Caller caller) {
        Application refused = applications.get(id);
        caller.mustBelongTo(refused.firmNumber());
        LocalDate by = appealBy(refused);
        if (by != null && KoreanTime.today(clock).isAfter(by))
            throw ApplicationProblem.APPEAL_TOO_LATE.with("appealBy", by);
        return change(id, ifMatch, "APPEALED", null, caller, application -> application.appeal(text));
    }

    /** Two reviewers have agreed. */
    @Transactional
    Application decide(ApplicationId id, @Nullable IfMatch ifMatch, Decision decision, String reason, Caller caller) {
        RoundView round = programmes.round(applications.get(id).round());
        ledger.lock(List.of(round.budget()));
        Application application = applications.lock(id);
        IfMatch.check(ifMatch, application.version());
        switch (decision) {
            case ADMIT -> admission.place(application, round, programmes.rules(round), reason, caller);
            case REFUSE -> admission.refuse(application, reason, caller);
        }
        applications.flush();
        return application;
    }

    /** The last day to appeal, once refused. */
    @Nullable
    LocalDate appealBy(Application application) {
        if (application.status() != ApplicationStatus.REFUSED || application.decidedAt() == null) return null;
        return clocks(application.id()).appealBy(KoreanTime.dayOf(application.decidedAt()));
    }

    private Application change(
            ApplicationId id,
            @Nullable IfMatch ifMatch,
            String action,
            @Nullable String reason,
            Caller caller,
            Consumer<Application> move) {
        Application application = applications.lock(id);
        IfMatch.check(ifMatch, application.version());
        move.accept(application);
        applications.flush();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("APPLICATION", id.value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because(reason)
                .changing(null, application.status()));
        return application;
    }

    private Clocks clocks(ApplicationId id) {
        RoundView round = programmes.round(applications.get(id).round());
        return programmes.rules(round).terms().clocks();
    }
}
