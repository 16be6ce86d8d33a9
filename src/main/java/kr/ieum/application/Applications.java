package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.Verdict;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of applications: facade of this room. */
@ApplicationScoped
public class Applications {
    private final ApplicationRepository applications;
    private final GatherFacts gatherFacts;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Clock clock;
    private final CheckEligibility checkEligibility;
    private final OpeningDay openingDay;
    private final ShowApplication showing;
    private final WithdrawApplication withdrawApplication;
    private final ReviewApplication reviewApplication;

    Applications(
            ApplicationRepository applications,
            GatherFacts gatherFacts,
            Programmes programmes,
            Ledger ledger,
            Clock clock,
            CheckEligibility checkEligibility,
            OpeningDay openingDay,
            ShowApplication showing,
            WithdrawApplication withdrawApplication,
            ReviewApplication reviewApplication) {
        this.checkEligibility = checkEligibility;
        this.openingDay = openingDay;
        this.showing = showing;
        this.withdrawApplication = withdrawApplication;
        this.reviewApplication = reviewApplication;
        this.applications = applications;
        this.gatherFacts = gatherFacts;
        this.programmes = programmes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How a round stands: a few rows by their keys, however many have applied.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such round
     */
    @Transactional
    public RoundFigures figures(RoundId id) {
        return figures(id, null);
    }

    /**
     * What would be known of firms if they applied now, in their order, each handing in what is asked for at the door.
     *
     * @param year of the round
     * @param assumed values of facts that nobody can look up, by their names: taken for every firm of which no more is known
     * @throws kr.ieum.platform.problem.Refused when a name is no fact or its value is of another type
     */
    @Transactional
    public List<Facts> facts(Collection<KnownFirm> firms, int year, Map<String, JsonNode> assumed) {
        Background background = gatherFacts.background(firms, null);
        GatherFacts.Answers answers = new GatherFacts.Answers(assumed, "-", true);
        return firms.stream()
                .map(firm -> gatherFacts.of(firm, background, year, null, answers))
                .toList();
    }

    /** @param before the figures that were read last, if any */
    @Transactional
    RoundFigures figures(RoundId id, @Nullable RoundFigures before) {
        RoundView round = programmes.round(id);
        Map<ApplicationStatus, Long> tally = applications.tally(id);
        Balance budget = ledger.balance(round.budget());
        long answered = tally.values().stream().mapToLong(Long::longValue).sum();
        Instant now = clock.instant();
        return new RoundFigures(
                now,
                budget.available(),
                tally.getOrDefault(ApplicationStatus.ADMITTED, 0L),
                tally.getOrDefault(ApplicationStatus.WAITING, 0L),
                tally.getOrDefault(ApplicationStatus.IN_REVIEW, 0L)
                        + tally.getOrDefault(ApplicationStatus.CLARIFYING, 0L)
                        + tally.getOrDefault(ApplicationStatus.APPEALED, 0L),
                tally.getOrDefault(ApplicationStatus.REFUSED, 0L),
                answered,
                before == null ? 0 : rate(answered - before.answered(), Duration.between(before.at(), now)));
    }

    /**
     * What a version's rules would say. Nothing is written.
     *
     * @param told facts by their names; what is on record goes first
     * @param caller whoever is logged in, if anybody is
     * @throws kr.ieum.platform.problem.Refused when it is not published, or something told is no fact
     */
    @Transactional
    public Verdict check(String programme, String version, Map<String, JsonNode> told, @Nullable Caller caller) {
        return checkEligibility.check(programme, version, told, caller).get(0);
    }

    /**
     * What the rules would say to an application. Nothing is written.
     *
     * @throws kr.ieum.platform.problem.Refused when the caller's firm is not registered, or something declared is no fact
     */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public Verdict check(RoundId round, NewApplication draft, Caller caller) {
        return checkEligibility.check(programmes.round(round), draft, caller);
    }

    /** Applies for the caller's firm, in the rush like everybody; the key is the request's. */
    @RolesAllowed(FIRM_MEMBER)
    public CompletionStage<RestResponse<ApplicationView>> apply(
            RoundId round, IdempotencyKey key, NewApplication application) {
        return openingDay.apply(round, key, application);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is none that the caller may see */
    @Transactional
    public ApplicationView seen(ApplicationId id, Caller caller) {
        return showing.seen(id, caller);
    }

    /** Those of the caller's own firm, the newest first. */
    @Transactional
    public List<ApplicationView> own(Caller caller) {
        return applications.page(new PageRequest(), null, caller.companyOrRefuse(), null).stream()
                .map(showing::show)
                .toList();
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read, and not paid for yet */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public ApplicationView withdraw(ApplicationId id, IfMatch ifMatch, Caller caller) {
        return showing.show(withdrawApplication.withdraw(id, ifMatch, caller));
    }

    /** Answers a reviewer's question. */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public ApplicationView answer(ApplicationId id, IfMatch ifMatch, String text, Caller caller) {
        return showing.show(reviewApplication.answer(id, ifMatch, text, caller));
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, refused, and the time is not over */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public ApplicationView appeal(ApplicationId id, IfMatch ifMatch, String text, Caller caller) {
        return showing.show(reviewApplication.appeal(id, ifMatch, text, caller));
    }

    private static long rate(long more, Duration since) {
        return since.toMillis() <= 0 ? 0 : Math.max(0, Math.round(more * 1_000.0 / since.toMillis()));
    }
}
