package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Facts;
import kr.ieum.programme.OnUnknown;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Selection;
import kr.ieum.programme.SubsidyShare;
import kr.ieum.programme.Verdict;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

/** Use case: a firm applies in a round and has its answer at once. */
@ApplicationScoped
class SubmitApplication {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Firms firms;
    private final GatherFacts gatherFacts;
    private final Admission admission;
    private final Ledger ledger;
    private final VerdictJson json;
    private final Ids ids;
    private final Clock clock;

    SubmitApplication(
            ApplicationRepository applications,
            Programmes programmes,
            Firms firms,
            GatherFacts gatherFacts,
            Admission admission,
            Ledger ledger,
            VerdictJson json,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.firms = firms;
        this.gatherFacts = gatherFacts;
        this.admission = admission;
        this.ledger = ledger;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the firm sends. */
    record Form(
            Map<String, JsonNode> declarations, @Nullable String usePlan, boolean integrityPledge) {}

    @Transactional
    Application submit(RoundId roundId, Form form, Caller caller) {
        FirmView firm =
                firms.byNumber(caller.companyOrRefuse()).orElseThrow(ApplicationProblem.FIRM_NOT_REGISTERED::with);
        RoundView round = openRound(roundId);
        ledger.lock(List.of(round.budget()));
        applications.live(roundId, firm.id()).ifPresent(live -> {
            throw ApplicationProblem.ALREADY_APPLIED.with("applicationCode", live.code(), "applicationId", live.id());
        });
        RuleSet rules = programmes.rules(round);
        Facts facts = gatherFacts.of(
                firm,
                roundId,
                SupportRecords.yearOf(round.opensAt()),
                caller,
                new GatherFacts.Answers(form.declarations(), form.usePlan(), form.integrityPledge()));
        Verdict verdict = rules.judge(facts);
        refuseMissingDeclarations(verdict);
        Application application = store(round, firm, rules, facts, verdict, form);
        decide(application, round, rules, verdict, caller);
        return application;
    }

    private RoundView openRound(RoundId id) {
        RoundView round = programmes.round(id);
        Instant now = clock.instant();
        boolean inWindow = !now.isBefore(round.opensAt()) && now.isBefore(round.closesAt());
        if (!round.status().takesApplications() || !inWindow)
            throw ApplicationProblem.ROUND_NOT_OPEN.with(
                    "state", round.status(), "opensAt", round.opensAt(), "closesAt", round.closesAt());
        return round;
    }

    /** A refusal needs no declarations; anything else is not decided before the firm has said what nobody can look up. */
    private static void refuseMissingDeclarations(Verdict verdict) {
        if (verdict.decision() != Verdict.Decision.UNDECIDED) return;
        TreeSet<String> missing = new TreeSet<>();
        for (RuleVerdict rule : verdict.toDeclare()) missing.addAll(rule.missing());
        if (!missing.isEmpty()) throw ApplicationProblem.DECLARATIONS_MISSING.with("missing", missing);
    }

    private Application store(RoundView round, FirmView firm, RuleSet rules, Facts facts, Verdict verdict, Form form) {
        SubsidyShare share = rules.shareFor(facts).orElseThrow(ApplicationProblem.SHARE_UNKNOWN::with);
        Won face = rules.terms().faceLimit();
        Application application = new Application(new Application.Submission(
                ids.next(),
                ShortCode.next("A", clock),
                round.id(),
                firm.id(),
                firm.businessNumber(),
                firms.representativeKey(firm.id()).orElse(null),
                new VoucherId(ids.next()),
                share.subsidyOf(face),
                share.ownOf(face),
                json.write(verdict),
                json.write(new HashMap<>(form.declarations())),
                form.usePlan(),
                clock.instant(),
                applications.nextQueueNumber()));
        applications.persist(application);
        return application;
    }

    private void decide(Application application, RoundView round, RuleSet rules, Verdict verdict, Caller caller) {
        boolean scored = rules.terms().selection().mode() == Selection.Mode.SCORED;
        switch (verdict.decision()) {
            case REFUSED -> admission.refuse(application, "RULES_NOT_MET", caller);
            case UNDECIDED -> {
                if (scored) admission.awaitScores(application, rules, reviewReason(verdict), caller);
                else admission.holdForReview(application, round, rules, reviewReason(verdict), caller);
            }
            case ELIGIBLE -> {
                if (scored) {
                    admission.awaitScores(application, rules, "SCORED_ROUND", caller);
                    application.meetRequirements();
                } else admission.place(application, round, rules, "ELIGIBLE", caller);
            }
        }
    }

    private static String reviewReason(Verdict verdict) {
        return "UNKNOWN: "
                + String.join(
                        ", ",
                        verdict.rules().stream()
                                .filter(rule -> rule.onUnknown() == OnUnknown.REVIEW)
                                .map(RuleVerdict::code)
                                .toList());
    }
}
