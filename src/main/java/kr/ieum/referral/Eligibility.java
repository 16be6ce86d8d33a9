package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether somebody may be referred now: asked when it is drafted, consented to and sent. */
@ApplicationScoped
class Eligibility {
    private final GatherKnown gathering;

    Eligibility(GatherKnown gathering) {
        this.gathering = gathering;
    }

    /**
     * @return all that is known of the subject
     * @throws kr.ieum.platform.problem.Refused naming the rule, what it demands and what can be done
     */
    Known check(ReferralKind kind, Referral referral) {
        Known known = gathering.of(kind.subject(), referral.party());
        kind.brokenRule(known).ifPresent(rule -> {
            throw ReferralProblem.MAY_NOT_BE_REFERRED.with(
                    "rule", rule.code(), "why", rule.message(), "remedy", rule.remedy());
        });
        return known;
    }
}
