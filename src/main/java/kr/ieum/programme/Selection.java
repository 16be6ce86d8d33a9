package kr.ieum.programme;

import java.util.List;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * How firms are chosen among the eligible, and who is served when money comes back.
 *
 * @param criteria what a SCORED selection weighs; weights add up to 100
 * @param bonuses points on top for certain firms, in a SCORED selection
 * @param cutOff the least score of 100 that can be chosen; none unless SCORED
 * @param quotas the parts of the budget a QUOTA or SCORED selection keeps for certain firms
 */
public record Selection(
        Mode mode,
        List<Criterion> criteria,
        List<Bonus> bonuses,
        @Nullable Integer cutOff,
        List<Quota> quotas,
        WaitingList waitingList) {

    public enum Mode {
        FIRST_COME,
        SCORED,
        /** First come, with parts of the budget kept for certain firms. */
        QUOTA
    }

    /** Whether returned money waits for the head's whole share or may serve a smaller one behind him. */
    public enum WaitingList {
        HEAD_WAITS,
        SMALLER_MAY_PASS
    }

    public record Criterion(String code, Bilingual name, int weight) {}

    /**
     * @param points of 100
     * @param requires the expression that is true for the firms that have them
     */
    public record Bonus(String code, Bilingual name, int points, String requires) {}

    /**
     * @param budgetPercent of the round's budget
     * @param requires the expression that is true for the firms it is kept for
     * @param releaseAfterDays from the opening of a round that is first come, until a RELEASE happens
     */
    public record Quota(
            String code,
            Bilingual name,
            int budgetPercent,
            String requires,
            Kind kind,
            Unfilled unfilled,
            @Nullable Integer releaseAfterDays) {

        public enum Kind {
            /** At least so much: its firms may have more, out of what is for everybody. */
            FLOOR,
            /** A budget of its own, such as a region's: its firms have this and no other. */
            TRACK
        }

        /** What becomes of the part nobody of its firms has taken. */
        public enum Unfilled {
            /** Nobody else may have it. */
            KEEP,
            /** It is for everybody: in a scored round at the ranking, else after some days. */
            RELEASE
        }

        public Won of(Won budget) {
            return budget.fraction(budgetPercent, 100);
        }
    }

    public Selection {
        criteria = List.copyOf(criteria);
        bonuses = List.copyOf(bonuses);
        quotas = List.copyOf(quotas);
    }
}
