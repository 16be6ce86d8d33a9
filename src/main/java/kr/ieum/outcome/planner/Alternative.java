package kr.ieum.outcome.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.outcome.planner.PlanQuestion.Variation;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Screening;
import kr.ieum.programme.SubsidyShare;
import org.jspecify.annotations.Nullable;

/**
 * One way the round might be opened.
 *
 * @param face the most a firm's voucher can be worth
 * @param share of every firm; none where the rules' own holds
 */
record Alternative(
        String name, RuleSet rules, Won face, @Nullable SubsidyShare share, Won budget) {

    /**
     * The first is the plan itself.
     *
     * @throws kr.ieum.platform.problem.Refused when there are no such rules, or a document is wrong
     */
    static List<Alternative> of(PlanQuestion asked, Programmes programmes) {
        RuleSet rules = rules(asked.programme(), asked.version(), asked.document(), programmes);
        List<Alternative> all = new ArrayList<>();
        all.add(new Alternative(rules.title().ko(), rules, rules.terms().faceLimit(), null, asked.budget()));
        for (Variation other : asked.others()) {
            boolean same = other.version() == null && other.document() == null;
            RuleSet theirs = same ? rules : rules(rules.programme(), other.version(), other.document(), programmes);
            all.add(new Alternative(
                    other.name(),
                    theirs,
                    other.faceLimit() == null ? theirs.terms().faceLimit() : other.faceLimit(),
                    other.subsidyPercent() == null ? null : new SubsidyShare(other.subsidyPercent()),
                    Objects.requireNonNullElse(other.budget(), asked.budget())));
        }
        return all;
    }

    private static RuleSet rules(
            @Nullable String programme, @Nullable String version, @Nullable String document, Programmes programmes) {
        if (document != null && version == null) return programmes.read(document);
        if (document != null || programme == null || version == null) throw PlanProblem.RULES_OR_DOCUMENT.with();
        return programmes.rules(programme, version);
    }

    /** What the firm would be promised; empty when the fact that settles its share is unknown. */
    Optional<Won> subsidyOf(Facts facts, Screening screening) {
        Optional<SubsidyShare> firms = share == null ? screening.shareFor(facts) : Optional.of(share);
        return firms.map(each -> each.subsidyOf(face));
    }
}
