package kr.ieum.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.programme.Condition.Answer;
import org.jspecify.annotations.Nullable;

/** A rule ready to judge firms. */
final class CompiledRule {
    private final EligibilityRule rule;
    private final Condition requires;
    private final @Nullable Condition trust;
    private final List<FactType> asked;

    CompiledRule(EligibilityRule rule, Condition requires, @Nullable Condition trust) {
        this.rule = rule;
        this.requires = requires;
        this.trust = trust;
        Stream<FactType> trusted = trust == null ? Stream.of() : trust.facts().stream();
        this.asked =
                Stream.concat(requires.facts().stream(), trusted).distinct().toList();
    }

    EligibilityRule rule() {
        return rule;
    }

    /** The facts its answer depends on, and no others. */
    List<FactType> asked() {
        return asked;
    }

    RuleVerdict judge(Facts facts) {
        Answer answer = requires.evaluate(facts);
        if (trust == null || answer.outcome() == Outcome.UNKNOWN) return verdict(answer, facts);
        Answer trusted = trust.evaluate(facts);
        return switch (trusted.outcome()) {
            case PASS -> verdict(answer, facts);
            case UNKNOWN -> verdict(trusted, facts);
            case FAIL -> unknown(facts, List.of(), UnknownCause.NOT_TRUSTED, null);
        };
    }

    RuleVerdict recall(KeptVerdict.Answer answer, Map<String, Fact> known) {
        return new RuleVerdict(
                answer.code(),
                answer.outcome(),
                rule.message(),
                answer.outcome() == Outcome.PASS ? null : rule.remedy(),
                asked.stream()
                        .map(type -> known.get(type.factName()))
                        .filter(Objects::nonNull)
                        .toList(),
                answer.missing() == null ? List.of() : answer.missing(),
                answer.cause(),
                answer.onUnknown(),
                answer.detail());
    }

    private RuleVerdict verdict(Answer answer, Facts facts) {
        return switch (answer.outcome()) {
            case PASS ->
                new RuleVerdict(
                        rule.code(), Outcome.PASS, rule.message(), null, used(facts), List.of(), null, null, null);
            case FAIL ->
                new RuleVerdict(
                        rule.code(),
                        Outcome.FAIL,
                        rule.message(),
                        rule.remedy(),
                        used(facts),
                        List.of(),
                        null,
                        null,
                        null);
            case UNKNOWN ->
                unknown(
                        facts,
                        answer.missing(),
                        answer.error() == null ? UnknownCause.MISSING : UnknownCause.ERROR,
                        answer.error());
        };
    }

    /** Only a missing fact can be declared; a failed expression or an untrusted fact needs a reviewer. */
    private RuleVerdict unknown(Facts facts, List<String> missing, UnknownCause cause, @Nullable String detail) {
        OnUnknown way = cause == UnknownCause.MISSING ? rule.onUnknown() : OnUnknown.REVIEW;
        return new RuleVerdict(
                rule.code(), Outcome.UNKNOWN, rule.message(), rule.remedy(), used(facts), missing, cause, way, detail);
    }

    private List<Fact> used(Facts facts) {
        List<Fact> used = new ArrayList<>(asked.size());
        for (FactType type : asked) facts.find(type).ifPresent(used::add);
        return used;
    }
}
