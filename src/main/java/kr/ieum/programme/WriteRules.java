package kr.ieum.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases: write, review, publish and retire a version of a programme's rules. */
@ApplicationScoped
class WriteRules {
    private final RuleVersionRepository versions;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    WriteRules(RuleVersionRepository versions, Ids ids, Clock clock, AuditTrail audit) {
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** A decision about the text of that hash. */
    interface Decision {
        void on(RuleVersion version);
    }

    /**
     * Makes a draft or replaces one. The document is checked whole, its conditions by type.
     *
     * @throws Refused with every error and its line
     */
    @Transactional
    RuleVersionView write(
            String programme, String name, @Nullable IfMatch ifMatch, boolean isNew, String text, Caller caller) {
        RuleSet rules = parse(text);
        if (!rules.programme().equals(programme) || !rules.version().equals(name))
            throw ProgrammeProblem.OTHER_NAME.with("programme", rules.programme(), "version", rules.version());
        Optional<RuleVersion> existing = versions.named(programme, name);
        if (isNew && existing.isPresent()) throw CommonProblem.ALREADY_THERE.with("what", programme + " " + name);
        if (!isNew && existing.isEmpty()) throw ProgrammeProblem.UNKNOWN_VERSION.with();
        existing.ifPresent(version -> IfMatch.check(ifMatch, version.version()));
        RuleVersion version =
                existing.orElseGet(() -> new RuleVersion(ids.next(), rules, text, caller.account(), clock.instant()));
        if (existing.isPresent()) version.write(rules, text, caller.account(), clock.instant());
        else versions.persist(version);
        versions.programmeId(programme, ids.next());
        return recorded("RULES_WRITTEN", version, caller);
    }

    @Transactional
    RuleVersionView review(
            String programme, String name, String contentHash, @Nullable IfMatch ifMatch, Caller caller) {
        return decide(
                "RULES_REVIEWED",
                programme,
                name,
                contentHash,
                ifMatch,
                caller,
                version -> version.review(caller.account()));
    }

    @Transactional
    RuleVersionView publish(
            String programme, String name, String contentHash, @Nullable IfMatch ifMatch, Caller caller) {
        return decide(
                "RULES_PUBLISHED",
                programme,
                name,
                contentHash,
                ifMatch,
                caller,
                version -> version.publish(caller.account(), clock.instant()));
    }

    @Transactional
    RuleVersionView retire(
            String programme, String name, String contentHash, @Nullable IfMatch ifMatch, Caller caller) {
        return decide("RULES_RETIRED", programme, name, contentHash, ifMatch, caller, RuleVersion::retire);
    }

    private RuleVersionView decide(
            String action,
            String programme,
            String name,
            String contentHash,
            @Nullable IfMatch ifMatch,
            Caller caller,
            Decision decision) {
        RuleVersion version = versions.get(programme, name);
        IfMatch.check(ifMatch, version.version());
        version.mustBe(contentHash);
        decision.on(version);
        return recorded(action, version, caller);
    }

    private RuleVersionView recorded(String action, RuleVersion version, Caller caller) {
        versions.flush();
        RuleVersionView view = version.view();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("RULE_VERSION", version.id())
                .under(view.programme() + " " + view.name())
                .changing(null, view));
        return view;
    }

    static RuleSet parse(String text) {
        try {
            return RuleSet.parse(text);
        } catch (InvalidRuleSet invalid) {
            throw invalid.refusedAs(ProgrammeProblem.INVALID_DOCUMENT);
        }
    }
}
