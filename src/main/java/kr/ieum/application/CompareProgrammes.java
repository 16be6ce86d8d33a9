package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.ieum.application.Outlook.Bar;
import kr.ieum.application.Outlook.Prospect;
import kr.ieum.identity.Caller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.OtherSupport;
import kr.ieum.programme.PastAward;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.SubsidyShare;
import kr.ieum.programme.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Use case: what all programmes together would say to a firm. Which bars which is not written down anywhere: each is
 * judged as if the firm had the other, by the rules of both documents.
 */
@ApplicationScoped
class CompareProgrammes {
    private static final String ASSUMED = "가정";

    private final Programmes programmes;
    private final CheckEligibility checkEligibility;
    private final Clock clock;

    CompareProgrammes(Programmes programmes, CheckEligibility checkEligibility, Clock clock) {
        this.programmes = programmes;
        this.checkEligibility = checkEligibility;
        this.clock = clock;
    }

    Outlook compare(Map<String, JsonNode> told, @Nullable Caller caller) {
        int year = KoreanTime.today(clock).getYear();
        Facts facts = checkEligibility.facts(year, told, caller);
        List<RoundView> open = programmes.openRounds();
        List<RuleSet> all = present(open);
        List<Prospect> prospects =
                all.stream().map(rules -> prospect(rules, facts, open)).toList();
        List<Bar> bars = new ArrayList<>();
        for (int first = 0; first < all.size(); first++)
            for (int then = 0; then < all.size(); then++)
                if (first != then && isOpen(prospects.get(first)) && isOpen(prospects.get(then)))
                    bar(all.get(first), all.get(then), prospects.get(then).verdict(), facts, year)
                            .ifPresent(bars::add);
        BestOrder best = BestOrder.of(
                prospects.stream().filter(CompareProgrammes::isOpen).toList(), bars);
        return new Outlook(prospects, bars, best.programmes(), best.subsidy());
    }

    /** Of each programme the version of a round that is open, else the one published under the latest name. */
    private List<RuleSet> present(List<RoundView> open) {
        Map<String, RuleSet> present = new TreeMap<>();
        for (RuleSet rules : programmes.published(null, null)) present.put(rules.programme(), rules);
        for (RoundView round : open) present.put(round.programme(), programmes.rules(round));
        return List.copyOf(present.values());
    }

    private static boolean isOpen(Prospect prospect) {
        return prospect.verdict().decision() != Verdict.Decision.REFUSED;
    }

    private static Prospect prospect(RuleSet rules, Facts facts, List<RoundView> open) {
        Optional<SubsidyShare> share = rules.shareFor(facts);
        return new Prospect(
                rules.programme(),
                rules.version(),
                rules.title(),
                rules.terms().stepOrder(),
                open.stream()
                        .filter(round -> round.programme().equals(rules.programme()))
                        .map(RoundView::id)
                        .toList(),
                share.map(each -> each.subsidyOf(rules.terms().faceLimit())).orElse(null),
                share.map(each -> each.ownOf(rules.terms().faceLimit())).orElse(null),
                rules.judge(facts));
    }

    private Optional<Bar> bar(RuleSet first, RuleSet then, Verdict without, Facts facts, int year) {
        Set<String> before = without.failed().stream().map(RuleVerdict::code).collect(Collectors.toSet());
        List<String> rules = then.judge(having(first, facts, year)).failed().stream()
                .map(RuleVerdict::code)
                .filter(code -> !before.contains(code))
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of(new Bar(first.programme(), then.programme(), rules));
    }

    /** The firm as it would be with a voucher of that programme, given and used this year. */
    private Facts having(RuleSet given, Facts facts, int year) {
        Instant now = clock.instant();
        PastAward award = new PastAward(given.programme(), given.version(), year, true);
        Facts having = facts.withMore(FactType.AWARDS, award, ASSUMED, now);
        for (String field : given.terms().supportFields())
            having = having.withMore(
                    FactType.SUPPORTS_SAME_YEAR, new OtherSupport(given.programme(), field), ASSUMED, now);
        return having;
    }
}
