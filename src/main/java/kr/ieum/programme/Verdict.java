package kr.ieum.programme;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The judgement of one firm under one rule set: every rule's answer, never only the first that failed.
 *
 * @param programme code of the programme
 * @param version of its rule set
 * @param contentHash SHA-256 of the document judged by, in hex
 */
public record Verdict(
        String programme, String version, String contentHash, Decision decision, List<RuleVerdict> rules) {

    /** What follows for the firm. */
    @Schema(name = "VerdictDecision")
    public enum Decision {
        /** Every rule passed. */
        ELIGIBLE,
        /** At least one rule failed. */
        REFUSED,
        /** None failed, but not everything is known. */
        UNDECIDED
    }

    public Verdict {
        rules = List.copyOf(rules);
    }

    static Verdict of(RuleSet ruleSet, List<RuleVerdict> rules) {
        boolean failed = rules.stream().anyMatch(rule -> rule.outcome() == Outcome.FAIL);
        boolean unknown = rules.stream().anyMatch(rule -> rule.outcome() == Outcome.UNKNOWN);
        Decision decision = failed ? Decision.REFUSED : unknown ? Decision.UNDECIDED : Decision.ELIGIBLE;
        return new Verdict(ruleSet.programme(), ruleSet.version(), ruleSet.contentHash(), decision, rules);
    }

    /** The same without the rules that passed: what still stands in the way. */
    public Verdict withoutPassed() {
        return new Verdict(
                programme,
                version,
                contentHash,
                decision,
                rules.stream().filter(rule -> rule.outcome() != Outcome.PASS).toList());
    }

    /** The rules that refuse the firm, all of them. */
    public List<RuleVerdict> failed() {
        return rules.stream().filter(rule -> rule.outcome() == Outcome.FAIL).toList();
    }

    /** The rules the firm can settle by declaring. */
    public List<RuleVerdict> toDeclare() {
        return unknown(OnUnknown.DECLARE).toList();
    }

    /** The rules a reviewer has to settle. */
    public List<RuleVerdict> toReview() {
        return unknown(OnUnknown.REVIEW).toList();
    }

    private Stream<RuleVerdict> unknown(OnUnknown way) {
        return rules.stream().filter(rule -> rule.onUnknown() == way);
    }
}
