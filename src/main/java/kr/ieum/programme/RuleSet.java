package kr.ieum.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ieum.programme.Selection.Bonus;
import kr.ieum.programme.Selection.Quota;

/**
 * One version of a programme: its terms and its eligibility rules, read from a document. Immutable and safe for many
 * threads at once; expressions are compiled once, when the document is read.
 */
public final class RuleSet {
    private final Heading heading;
    private final Terms terms;
    private final List<CompiledRule> rules;
    private final Conditions conditions;
    private final List<Provenance> provenance;
    private final String contentHash;

    RuleSet(
            Heading heading,
            Terms terms,
            List<CompiledRule> rules,
            Conditions conditions,
            List<Provenance> provenance,
            String contentHash) {
        this.heading = heading;
        this.terms = terms;
        this.rules = List.copyOf(rules);
        this.conditions = conditions;
        this.provenance = List.copyOf(provenance);
        this.contentHash = contentHash;
    }

    /**
     * Reads a document strictly: nothing unknown, nothing missing, every expression type-checked.
     *
     * @throws InvalidRuleSet with every error and its line
     */
    public static RuleSet parse(String document) {
        return RuleSetReader.read(document);
    }

    /** Code of the programme, as in {@code untact}. */
    public String programme() {
        return heading.programme();
    }

    /** Name of the version, as in {@code 2021}. */
    public String version() {
        return heading.version();
    }

    public Bilingual title() {
        return heading.title();
    }

    /** The body that announces the programme. */
    public Bilingual issuer() {
        return heading.issuer();
    }

    /** SHA-256 of the document's text in hex: two people approve the same version when they approve the same hash. */
    public String contentHash() {
        return contentHash;
    }

    public Terms terms() {
        return terms;
    }

    public List<EligibilityRule> rules() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    /** Where every value and rule comes from. */
    public List<Provenance> provenance() {
        return provenance;
    }

    /** The values and rules no source was found for: each to be confirmed before a round opens. */
    public List<Provenance> unverified() {
        return provenance.stream().filter(Provenance::unverified).toList();
    }

    /**
     * The firm's share: that of the first exception that surely holds, else by the steps. Empty when the fact that decides
     * the steps is unknown.
     */
    public Optional<SubsidyShare> shareFor(Facts facts) {
        for (Map.Entry<Condition, SubsidyShare> exception : conditions.shares().entrySet())
            if (holds(exception.getKey(), facts)) return Optional.of(exception.getValue());
        return terms.shares().shareFor(facts);
    }

    /** Tries every rule, so that a firm hears every reason at once. */
    public Verdict judge(Facts facts) {
        List<RuleVerdict> verdicts = new ArrayList<>(rules.size());
        for (CompiledRule rule : rules) verdicts.add(rule.judge(facts));
        return Verdict.of(this, verdicts);
    }

    /** For judging very many firms; each thread needs one of its own. */
    public Screening screening() {
        FactType by = terms.shares().by();
        return new Screening(
                this,
                rules,
                Stream.concat(asked(conditions.shares().keySet()), Stream.ofNullable(by))
                        .toList(),
                asked(conditions.quotas().values()).toList());
    }

    private static Stream<FactType> asked(Collection<Condition> conditions) {
        return conditions.stream().flatMap(condition -> condition.facts().stream());
    }

    /** An answer of this document in full again. */
    RuleVerdict recall(KeptVerdict.Answer answer, Map<String, Fact> known) {
        return rules.stream()
                .filter(rule -> rule.rule().code().equals(answer.code()))
                .findFirst()
                .orElseThrow()
                .recall(answer, known);
    }

    /**
     * Whether a quota of {@link Selection#quotas} is kept for the firm.
     *
     * @throws IllegalArgumentException when there is no such quota
     */
    public Outcome belongsTo(String quotaCode, Facts facts) {
        Condition condition = conditions.quotas().get(quotaCode);
        if (condition == null) throw new IllegalArgumentException("no such quota: " + quotaCode);
        return condition.evaluate(facts).outcome();
    }

    /** The first quota that is surely kept for the firm, if any: what is unknown keeps nothing. */
    public Optional<Quota> quotaFor(Facts facts) {
        return terms.selection().quotas().stream()
                .filter(quota -> belongsTo(quota.code(), facts) == Outcome.PASS)
                .findFirst();
    }

    /** Points of 100 the firm has on top of its score. */
    public int bonusFor(Facts facts) {
        return terms.selection().bonuses().stream()
                .filter(bonus ->
                        holds(Objects.requireNonNull(conditions.bonuses().get(bonus.code())), facts))
                .mapToInt(Bonus::points)
                .sum();
    }

    private static boolean holds(Condition condition, Facts facts) {
        return condition.evaluate(facts).outcome() == Outcome.PASS;
    }

    /** The expressions of a document apart from its rules; quotas and bonuses by their codes. */
    record Conditions(
            Map<String, Condition> quotas, Map<String, Condition> bonuses, Map<Condition, SubsidyShare> shares) {}

    /** What a document says first about itself. */
    record Heading(String programme, String version, Bilingual title, Bilingual issuer) {}
}
