package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import org.jspecify.annotations.Nullable;

/** Use case: two persons confirm the same ranking; a job then gives every application its outcome. */
@ApplicationScoped
class ConfirmRanking {
    private final RankApplications rankApplications;
    private final Rankings rankings;
    private final Programmes programmes;
    private final Ledger ledger;
    private final FourEyes fourEyes;
    private final ApplyRanking applyRanking;
    private final JobRuns runs;
    private final AuditTrail audit;

    ConfirmRanking(
            RankApplications rankApplications,
            Rankings rankings,
            Programmes programmes,
            Ledger ledger,
            FourEyes fourEyes,
            ApplyRanking applyRanking,
            JobRuns runs,
            AuditTrail audit) {
        this.rankApplications = rankApplications;
        this.rankings = rankings;
        this.programmes = programmes;
        this.ledger = ledger;
        this.fourEyes = fourEyes;
        this.applyRanking = applyRanking;
        this.runs = runs;
        this.audit = audit;
    }

    /** What the two persons agree on. */
    private record Agreed(String contentHash) {}

    /** @param ifMatch the round as it was read; it is looked at again once it is locked */
    @Transactional
    Proposal confirm(RoundId id, @Nullable IfMatch ifMatch, String contentHash, Caller caller) {
        ledger.lock(List.of(Account.of(AccountKind.ROUND_BUDGET, id.value())));
        RoundView round = programmes.round(id);
        IfMatch.check(ifMatch, round.version());
        Ranking ranking = rankApplications.rank(round);
        String present = ranking.contentHash();
        if (!present.equals(contentHash)) throw ScoringProblem.OTHER_RANKING.with("contentHash", present);
        Proposal proposal =
                fourEyes.agree("CONFIRM_RANKING", round.id().value(), new Agreed(present), caller, Duty.REVIEWER);
        if (proposal.isApproved()) act(round, ranking, caller);
        return proposal;
    }

    private void act(RoundView round, Ranking ranking, Caller caller) {
        JobRun run = runs.start(ApplyRanking.KIND, applyRanking.begin(round.id(), ranking));
        rankings.keep(ranking, run.id());
        programmes.ranked(round.id());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "RANKING_CONFIRMED")
                .to("ROUND", round.id().value())
                .inRound(round.id().value())
                .under(round.programme() + " " + round.ruleVersion())
                .because(ranking.contentHash())
                .changing(
                        null,
                        Map.of(
                                "selected", ranking.count(Ranking.Outcome.SELECTED),
                                "waiting", ranking.count(Ranking.Outcome.WAITING),
                                "refused", ranking.count(Ranking.Outcome.REFUSED),
                                "budget", ranking.budget(),
                                "cutOff", ranking.cutOff())));
    }
}
