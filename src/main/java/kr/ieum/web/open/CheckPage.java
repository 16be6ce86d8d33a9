package kr.ieum.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.ieum.application.Applications;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Verdict;
import kr.ieum.web.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * "May I have one?", one question a page. Which questions, the rules say: whatever fact they miss and a person can tell.
 * Nothing is kept; the answers stand in the address.
 */
@Path("/check")
@PermitAll
class CheckPage {
    private final Programmes programmes;
    private final Applications applications;
    private final CurrentCaller callers;

    CheckPage(Programmes programmes, Applications applications, CurrentCaller callers) {
        this.programmes = programmes;
        this.applications = applications;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance choice(List<RuleSet> all);

        static native TemplateInstance question(RuleSet rules, RuleVerdict rule, FactType asked, Told told);

        static native TemplateInstance result(RuleSet rules, Verdict verdict, Told told, @Nullable RoundView round);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("version") @Nullable String version,
            @Context UriInfo address) {
        List<RoundView> rounds = programmes.openRounds();
        if (programme == null) return Templates.choice(worthAsking(rounds));
        RuleSet rules = rules(programme, version, rounds);
        Told told = Told.of(address.getQueryParameters());
        Caller caller = callers.isAnonymous() ? null : callers.get();
        Verdict verdict = applications.check(rules.programme(), rules.version(), told.facts(), caller);
        List<FactType> open = told.missing(verdict, true);
        if (open.isEmpty()) return Templates.result(rules, verdict, told, round(rules, rounds));
        return Templates.question(rules, askedBy(verdict, open.get(0)), open.get(0), told);
    }

    /** What can be applied for now; else everything. */
    private List<RuleSet> worthAsking(List<RoundView> rounds) {
        List<RuleSet> open = rounds.stream().map(programmes::rules).distinct().toList();
        return open.isEmpty() ? programmes.published(null, null) : open;
    }

    private RuleSet rules(String programme, @Nullable String version, List<RoundView> rounds) {
        if (version != null) return programmes.published(programme, version).get(0);
        return rounds.stream()
                .filter(round -> round.programme().equals(programme))
                .findFirst()
                .map(programmes::rules)
                .orElseGet(() -> latest(programme));
    }

    private RuleSet latest(String programme) {
        return programmes.published(programme, null).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    private static RuleVerdict askedBy(Verdict verdict, FactType fact) {
        return verdict.rules().stream()
                .filter(rule -> rule.missing().contains(fact.factName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable RoundView round(RuleSet rules, List<RoundView> rounds) {
        return rounds.stream()
                .filter(round -> round.programme().equals(rules.programme())
                        && round.ruleVersion().equals(rules.version()))
                .findFirst()
                .orElse(null);
    }
}
