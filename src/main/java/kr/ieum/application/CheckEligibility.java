package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Verdict;
import org.jspecify.annotations.Nullable;

/** Use case: what the rules would say, without writing anything. */
@ApplicationScoped
class CheckEligibility {
    private static final GatherFacts.Answers NO_ANSWERS = new GatherFacts.Answers(Map.of(), null, false);

    private final Programmes programmes;
    private final Firms firms;
    private final GatherFacts gatherFacts;
    private final Declarations declarations;
    private final Clock clock;

    CheckEligibility(
            Programmes programmes, Firms firms, GatherFacts gatherFacts, Declarations declarations, Clock clock) {
        this.programmes = programmes;
        this.firms = firms;
        this.gatherFacts = gatherFacts;
        this.declarations = declarations;
        this.clock = clock;
    }

    List<Verdict> check(
            @Nullable String programme, @Nullable String version, Map<String, JsonNode> told, @Nullable Caller caller) {
        if (programme == null && version != null) throw ApplicationProblem.VERSION_NOT_KNOWN.with();
        Optional<KnownFirm> firm = firm(caller);
        return programmes.published(programme, version).stream()
                .map(rules -> rules.judge(facts(firm, yearOf(rules), told, caller)))
                .toList();
    }

    List<EligibilityResource.FirmVerdict> preview(String programme, String version, List<FirmId> wanted) {
        RuleSet rules = programmes.rules(programme, version);
        return wanted.stream()
                .map(id -> new EligibilityResource.FirmVerdict(
                        id, rules.judge(gatherFacts.ofOne(firms.known(id), null, yearOf(rules), null, NO_ANSWERS))))
                .toList();
    }

    /** What applying in a round with this would be answered, as far as the rules decide. */
    Verdict check(RoundView round, NewApplication draft, Caller caller) {
        KnownFirm firm = firm(caller).orElseThrow(ApplicationProblem.FIRM_NOT_REGISTERED::with);
        Facts facts = gatherFacts.ofOne(
                firm,
                round.id(),
                SupportRecords.yearOf(round.opensAt()),
                caller,
                new GatherFacts.Answers(
                        draft.declarations(), draft.usePlan(), Boolean.TRUE.equals(draft.integrityPledge())));
        return programmes.rules(round).judge(facts);
    }

    /** What is known for a check of that year: of whoever is logged in with a firm, and what is told. */
    Facts facts(int year, Map<String, JsonNode> told, @Nullable Caller caller) {
        return facts(firm(caller), year, told, caller);
    }

    private Facts facts(Optional<KnownFirm> firm, int year, Map<String, JsonNode> told, @Nullable Caller caller) {
        if (firm.isEmpty()) return declarations.add(Facts.builder().build(), told, clock.instant());
        return gatherFacts.ofOne(firm.get(), null, year, caller, new GatherFacts.Answers(told, null, false));
    }

    private Optional<KnownFirm> firm(@Nullable Caller caller) {
        return caller != null && caller.has(Duty.FIRM_MEMBER) && caller.company() != null
                ? Optional.ofNullable(firms.known(List.of(caller.company())).get(caller.company()))
                : Optional.empty();
    }

    /** A version named by its year is judged for that year; any other for the present one. */
    private int yearOf(RuleSet rules) {
        return rules.version().matches("\\d{4}")
                ? Integer.parseInt(rules.version())
                : KoreanTime.today(clock).getYear();
    }
}
