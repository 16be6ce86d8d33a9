package kr.ieum.order;

import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of use.
 *
 * @param known whether it had come before, and counts once
 * @param refused why it does not count
 */
public record UsageOutcome(
        UsageRecord record, boolean known, @Nullable Refused refused) {
    public boolean isNew() {
        return !known && refused == null;
    }
}
