package kr.ieum.outcome.planner;

import java.util.List;
import kr.ieum.programme.OnUnknown;
import kr.ieum.programme.Outcome;
import kr.ieum.programme.Screening.Answer;

/** How a firm stands after all rules, as admission would see it. */
enum Standing {
    QUALIFIED,
    REFUSED,
    /** It would be asked to declare what nobody can look up, and decided then. */
    TO_DECLARE,
    /** A reviewer would have to decide. */
    TO_REVIEW;

    static Standing of(List<Answer> answers) {
        Standing standing = QUALIFIED;
        for (Answer answer : answers) {
            if (answer.outcome() == Outcome.FAIL) return REFUSED;
            if (answer.onUnknown() == OnUnknown.DECLARE) standing = TO_DECLARE;
            if (answer.onUnknown() == OnUnknown.REVIEW && standing == QUALIFIED) standing = TO_REVIEW;
        }
        return standing;
    }
}
