package kr.ieum.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firms are chosen among the eligible, and who is served when money comes back.
 *
 * @param criteria what a SCORED selection weighs; weights add up to 100
 * @param cutOff the least score of 100 that can be chosen; none unless SCORED
 * @param quotas the parts of the budget a QUOTA selection keeps for certain firms
 */
public record Selection(
        Mode mode, List<Criterion> criteria, @Nullable Integer cutOff, List<Quota> quotas, WaitingList waitingList) {

    public enum Mode {
        FIRST_COME,
        SCORED,
        QUOTA
    }

    /** Whether returned money waits for the head's whole share or may serve a smaller one behind him. */
    public enum WaitingList {
        HEAD_WAITS,
        SMALLER_MAY_PASS
    }

    public record Criterion(String code, Bilingual name, int weight) {}

    /**
     * @param budgetPercent of the round's budget
     * @param requires the expression that is true for the firms it is kept for
     */
    public record Quota(String code, Bilingual name, int budgetPercent, String requires) {}

    public Selection {
        criteria = List.copyOf(criteria);
        quotas = List.copyOf(quotas);
    }
}
