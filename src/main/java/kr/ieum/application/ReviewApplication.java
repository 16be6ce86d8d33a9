package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Clocks;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundStatus;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Selection;
import org.jspecify.annotations.Nullable;

/** Use cases of a review: ask the firm, hear its answer and its appeal, decide. */
@ApplicationScoped
class ReviewApplication {
    private final ApplicationRepository applications;
    private final WaitingLists lists;
    private final Programmes programmes;
    private final Admission admission;
    private final Letters letters;
    private final Inbox inbox;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewApplication(
            ApplicationRepository applications,
            WaitingLists lists,
            Programmes programmes,
            Admission admission,
            Letters letters,
            Inbox inbox,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.lists = lists;
        this.programmes = programmes;
        this.admission = admission;
        this.letters = letters;
        this.inbox = inbox;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Application ask(ApplicationId id, @Nullable IfMatch ifMatch, String question, Caller caller) {
        LocalDate by = clocks(id).clarifyBy(KoreanTime.today(clock));
        mustBeImpartial(id, caller);
        Application asked = change(
                id, ifMatch, "CLARIFICATION_ASKED", question, caller, application -> application.ask(question, by));
        inbox.tell(letters.asked(asked, by));
        return asked;
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
    Application decide(
            ApplicationId id,
            @Nullable IfMatch ifMatch,
            ReviewDecision.Decision decision,
            String reason,
            Caller caller) {
        RoundId roundId = applications.get(id).round();
        ledger.lock(List.of(Account.of(AccountKind.ROUND_BUDGET, roundId.value())));
        RoundView round = programmes.round(roundId);
        Application application = applications.lock(id);
        IfMatch.check(ifMatch, application.version());
        switch (decision) {
            case ADMIT -> admit(application, round, reason, caller);
            case REFUSE -> admission.refuse(application, reason, caller);
        }
        applications.flush();
        return application;
    }

    /** Before the ranking of a scored round the reviewers can only say that the rules are met; after it, money permitting. */
    private void admit(Application application, RoundView round, String reason, Caller caller) {
        RuleSet rules = programmes.rules(round);
        boolean scored = rules.terms().selection().mode() == Selection.Mode.SCORED;
        if (scored && round.status() != RoundStatus.RANKED) {
            application.meetRequirements();
            record(application, "REQUIREMENTS_MET", reason, caller);
            return;
        }
        if (scored) application.requeue(lists.nextQueueNumbers(1).get(0));
        admission.place(application, round, reason, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when the reviewer belongs to the company */
    void mustBeImpartial(ApplicationId id, Caller caller) {
        if (caller.actsFor(applications.get(id).firmNumber())) throw ApplicationProblem.CONFLICT_OF_INTEREST.with();
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
        record(application, action, reason, caller);
        return application;
    }

    private void record(Application application, String action, @Nullable String reason, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because(reason)
                .changing(null, application.status()));
    }

    private Clocks clocks(ApplicationId id) {
        RoundView round = programmes.round(applications.get(id).round());
        return programmes.rules(round).terms().clocks();
    }
}
