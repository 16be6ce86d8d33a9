package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeSet;
import kr.ieum.application.ApplicationRepository.Running;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.pact.PactId;
import kr.ieum.pact.PactView;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.OnUnknown;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Selection;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.SubsidyShare;
import kr.ieum.programme.Verdict;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

/** Hears the firms that apply in one round in one transaction, one after the other. */
final class Hearing {
    private static final long HUNDREDTHS = 100;

    private final Sitting sitting;
    private final Read read;
    private final GatherFacts gatherFacts;
    private final VerdictJson json;
    private final Ids ids;
    private final Clock clock;

    /** What a firm sends. */
    record Form(
            RoundId round,
            Map<String, JsonNode> declarations,
            @Nullable String usePlan,
            boolean integrityPledge,
            @Nullable PactId pact) {}

    /**
     * What was read of all of them at once; it learns of those that are heard.
     *
     * @param running what they have in the round already
     * @param pacts those that every supplier has signed
     * @param numbers enough for all, each later than any drawn before
     */
    record Read(
            Map<BusinessNumber, KnownFirm> firms,
            Background background,
            Map<FirmId, Running> running,
            Map<PactId, PactView> pacts,
            Iterator<Long> numbers) {}

    Hearing(Sitting sitting, Read read, GatherFacts gatherFacts, VerdictJson json, Ids ids, Clock clock) {
        this.sitting = sitting;
        this.read = read;
        this.gatherFacts = gatherFacts;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws kr.ieum.platform.problem.Refused when nothing can be decided; then nothing has changed */
    ApplicationView hear(Call<Form> call) {
        KnownFirm firm = read.firms().get(call.caller().companyOrRefuse());
        if (firm == null) throw ApplicationProblem.FIRM_NOT_REGISTERED.with();
        mustBeOpen(call.at());
        Running running = read.running().get(firm.id());
        if (running != null)
            throw ApplicationProblem.ALREADY_APPLIED.with(
                    "applicationCode", running.code(), "applicationId", running.id());
        PactView pact = pact(firm, call.command());
        Facts facts = facts(firm, pact, call);
        Verdict verdict = sitting.rules().judge(facts);
        refuseMissingDeclarations(verdict);
        Application application = application(firm, facts, verdict, pact, call);
        sitting.enter(application);
        decide(application, verdict, call.caller());
        if (application.status().isLive()) {
            read.running().put(firm.id(), new Running(application.id(), application.code()));
            read.background().applied(firm);
        }
        return view(application, verdict, call.command());
    }

    /** The answer is short, because a hundred thousand are written and kept in minutes: rules that passed are read later. */
    private ApplicationView view(Application application, Verdict verdict, Form form) {
        Instant decidedAt = application.decidedAt();
        boolean refused = application.status() == ApplicationStatus.REFUSED;
        return application.view(
                verdict.withoutPassed(),
                new HashMap<>(form.declarations()),
                sitting.positions.get(application.id().value()),
                awaited(application),
                refused && decidedAt != null
                        ? sitting.rules().terms().clocks().appealBy(KoreanTime.dayOf(decidedAt))
                        : null);
    }

    /** Of an own share nothing has come yet. */
    private @Nullable DepositProgress awaited(Application application) {
        if (application.status() != ApplicationStatus.ADMITTED
                || application.own().isZero()) return null;
        LocalDate by = sitting.rules().terms().clocks().depositBy(KoreanTime.today(clock));
        return new DepositProgress(Won.ZERO, application.own(), by);
    }

    /** Whoever came in time is in time, however long the queue. */
    private void mustBeOpen(Instant arrived) {
        RoundView round = sitting.round();
        boolean inWindow = !arrived.isBefore(round.opensAt()) && arrived.isBefore(round.closesAt());
        if (!round.status().takesApplications() || !inWindow)
            throw ApplicationProblem.ROUND_NOT_OPEN.with(
                    "state", round.status(), "opensAt", round.opensAt(), "closesAt", round.closesAt());
    }

    /** Where suppliers are found first nobody applies without a pact of his own in this round; elsewhere nobody has one. */
    private @Nullable PactView pact(KnownFirm firm, Form form) {
        boolean matchFirst = sitting.rules().terms().stepOrder() == StepOrder.MATCH_FIRST;
        if (!matchFirst && form.pact() == null) return null;
        PactView pact = form.pact() == null ? null : read.pacts().get(form.pact());
        boolean fits = matchFirst
                && pact != null
                && pact.firmId().equals(firm.id())
                && pact.roundId().equals(sitting.round().id());
        if (!fits) throw (matchFirst ? ApplicationProblem.PACT_MISSING : ApplicationProblem.PACT_NOT_WANTED).with();
        return pact;
    }

    private Facts facts(KnownFirm firm, @Nullable PactView pact, Call<Form> call) {
        Facts facts = known(firm, call);
        if (pact == null) return facts;
        return facts.with(FactType.AGREED_SUPPLIERS, pact.parties().size(), "협약 " + pact.code(), pact.proposedAt());
    }

    private Facts known(KnownFirm firm, Call<Form> call) {
        Form form = call.command();
        return gatherFacts.of(
                firm,
                read.background(),
                SupportRecords.yearOf(sitting.round().opensAt()),
                call.caller(),
                new GatherFacts.Answers(form.declarations(), form.usePlan(), form.integrityPledge()));
    }

    /** A refusal needs no declarations; anything else is not decided before the firm has said what nobody can look up. */
    private static void refuseMissingDeclarations(Verdict verdict) {
        if (verdict.decision() != Verdict.Decision.UNDECIDED) return;
        TreeSet<String> missing = new TreeSet<>();
        for (RuleVerdict rule : verdict.toDeclare()) missing.addAll(rule.missing());
        if (!missing.isEmpty()) throw ApplicationProblem.DECLARATIONS_MISSING.with("missing", missing);
    }

    private Application application(
            KnownFirm firm, Facts facts, Verdict verdict, @Nullable PactView pact, Call<Form> call) {
        RuleSet rules = sitting.rules();
        SubsidyShare share = rules.shareFor(facts).orElseThrow(() -> shareUnknown(rules));
        Won face = pact == null ? rules.terms().faceLimit() : pact.supply();
        return new Application(new Application.Submission(
                ids.next(),
                ShortCode.next("A", clock),
                sitting.round().id(),
                firm.id(),
                firm.businessNumber(),
                firm.representativeKey(),
                new VoucherId(ids.next()),
                share.subsidyOf(face),
                share.ownOf(face),
                json.write(verdict),
                json.write(new HashMap<>(call.command().declarations())),
                call.command().usePlan(),
                call.at(),
                read.numbers().next(),
                new Application.Draws(
                        rules.quotaFor(facts).map(Selection.Quota::code).orElse(null),
                        rules.bonusFor(facts) * HUNDREDTHS,
                        pact == null ? null : pact.id().value())));
    }

    private static Refused shareUnknown(RuleSet rules) {
        FactType by = rules.terms().shares().by();
        return ApplicationProblem.SHARE_UNKNOWN.with("fact", by == null ? "-" : by.factName());
    }

    private void decide(Application application, Verdict verdict, Caller caller) {
        boolean scored = sitting.rules().terms().selection().mode() == Selection.Mode.SCORED;
        switch (verdict.decision()) {
            case REFUSED -> sitting.leave(application, ApplicationStatus.REFUSED, "RULES_NOT_MET", caller);
            case UNDECIDED -> {
                if (scored) sitting.awaitScores(application, reviewReason(verdict), caller);
                else sitting.holdForReview(application, reviewReason(verdict), caller);
            }
            case ELIGIBLE -> {
                if (scored) {
                    sitting.awaitScores(application, "SCORED_ROUND", caller);
                    application.meetRequirements();
                } else sitting.place(application, "ELIGIBLE", caller);
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
