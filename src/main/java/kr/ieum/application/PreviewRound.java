package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import kr.ieum.firm.Firms;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Verdict;

/**
 * Use case: how another version, a draft perhaps, would have judged the applications of a past round. What the decision
 * was drawn from counts as it was then; what nobody asked then is taken as it is known now. Nothing is stored.
 */
@ApplicationScoped
class PreviewRound {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Firms firms;
    private final GatherFacts gatherFacts;
    private final VerdictJson json;

    PreviewRound(
            ApplicationRepository applications,
            Programmes programmes,
            Firms firms,
            GatherFacts gatherFacts,
            VerdictJson json) {
        this.applications = applications;
        this.programmes = programmes;
        this.firms = firms;
        this.gatherFacts = gatherFacts;
        this.json = json;
    }

    Page<PreviewedApplication> preview(String programme, String version, RoundId roundId, PageRequest page) {
        RuleSet rules = programmes.rules(programme, version);
        RoundView round = programmes.round(roundId);
        return Page.of(applications.page(page, roundId, null, null), page, application -> application
                        .id()
                        .toString())
                .map(application -> preview(application, round, rules));
    }

    private PreviewedApplication preview(Application application, RoundView round, RuleSet rules) {
        Verdict before = json.read(application.verdict());
        Facts facts = gatherFacts
                .ofOne(
                        firms.known(application.firm()),
                        round.id(),
                        SupportRecords.yearOf(round.opensAt()),
                        null,
                        new GatherFacts.Answers(new HashMap<>(), application.usePlan(), false))
                .asKnownTo(before);
        return PreviewedApplication.of(application, before, rules.judge(facts));
    }
}
