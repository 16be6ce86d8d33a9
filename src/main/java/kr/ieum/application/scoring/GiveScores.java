package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundStatus;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.Selection;
import org.jspecify.annotations.Nullable;

/** Use case: a reviewer scores an application, or changes his own scores while nothing is confirmed. */
@ApplicationScoped
class GiveScores {
    private final Candidates candidates;
    private final ScoreSheetRepository sheets;
    private final Programmes programmes;
    private final Ledger ledger;
    private final StoredJson json;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    GiveScores(
            Candidates candidates,
            ScoreSheetRepository sheets,
            Programmes programmes,
            Ledger ledger,
            StoredJson json,
            Ids ids,
            Clock clock,
            AuditTrail audit) {
        this.candidates = candidates;
        this.sheets = sheets;
        this.programmes = programmes;
        this.ledger = ledger;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param isNew when the reviewer believes he has not scored it yet
     * @throws kr.ieum.platform.problem.Refused when he may not, or not now, or not these criteria
     */
    @Transactional
    ScoreSheetView give(ApplicationId id, @Nullable IfMatch ifMatch, boolean isNew, List<Score> scores, Caller caller) {
        lockRound(candidates.get(id).round());
        Candidate candidate = candidates.lock(id);
        if (caller.actsFor(candidate.firmNumber())) throw ScoringProblem.CONFLICT_OF_INTEREST.with();
        RoundView round = programmes.round(candidate.round());
        long total = total(scores, weights(round));
        if (round.status() == RoundStatus.RANKED || round.status() == RoundStatus.CLOSED)
            throw ScoringProblem.NOT_RANKING.with("state", round.status());
        if (candidate.status() != ApplicationStatus.IN_REVIEW && candidate.status() != ApplicationStatus.CLARIFYING)
            throw ScoringProblem.NOT_IN_REVIEW.with("state", candidate.status());
        Optional<ScoreSheet> before = sheets.own(id, caller.account());
        ScoreSheetView old = before.map(sheet -> sheet.view(json)).orElse(null);
        if (before.isPresent() && isNew) throw CommonProblem.ALREADY_THERE.with("what", candidate.code());
        if (before.isPresent()) IfMatch.check(ifMatch, before.get().version());
        else if (!isNew) throw ScoringProblem.NO_OWN_SCORES.with();
        ScoreSheet sheet = before.orElseGet(() -> new ScoreSheet(ids.next(), id, caller.account()));
        sheet.write(scores, total, json, clock.instant());
        sheets.persistAndFlush(sheet);
        ScoreSheetView given = sheet.view(json);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "SCORES_GIVEN")
                .to("APPLICATION", id.value())
                .about(candidate.firm().value())
                .inRound(round.id().value())
                .under(round.programme() + " " + round.ruleVersion())
                .changing(old, given));
        return given;
    }

    /** So that no ranking is confirmed between what is read here and what is written. */
    private void lockRound(RoundId round) {
        ledger.lock(List.of(Account.of(AccountKind.ROUND_BUDGET, round.value())));
    }

    private Map<String, Integer> weights(RoundView round) {
        Selection selection = programmes.rules(round).terms().selection();
        if (selection.mode() != Selection.Mode.SCORED) throw ScoringProblem.NOT_SCORED.with();
        Map<String, Integer> weights = new TreeMap<>();
        selection.criteria().forEach(criterion -> weights.put(criterion.code(), criterion.weight()));
        return weights;
    }

    /** In hundredths of a point: each criterion once, its points times its weight. */
    private static long total(List<Score> scores, Map<String, Integer> weights) {
        Map<String, Integer> open = new HashMap<>(weights);
        long total = 0;
        for (Score score : scores) {
            Integer weight = open.remove(score.criterion());
            if (weight == null) throw ScoringProblem.UNKNOWN_CRITERION.with("expected", weights.keySet());
            total += (long) weight * score.points();
        }
        if (!open.isEmpty()) throw ScoringProblem.UNKNOWN_CRITERION.with("expected", weights.keySet());
        return total;
    }
}
