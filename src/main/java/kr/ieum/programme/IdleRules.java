package kr.ieum.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a service that is paid for and not used.
 *
 * @param withoutFirstUse when the first-use deadline of {@link Clocks} passes
 * @param emptyMonths how many months in a row without a log-in are too many
 * @param afterEmptyMonths when they have passed
 * @param monitoredMonths how long use is watched
 * @param warnDays how long before that both sides are warned
 */
public record IdleRules(
        Consequence withoutFirstUse, int emptyMonths, Consequence afterEmptyMonths, int monitoredMonths, int warnDays) {
    static final int USUAL_WARNING = 7;

    public enum Consequence {
        /** The payment is undone and the subsidy recovered. */
        CANCEL_AND_RECOVER,
        /** What was used stays paid, the rest is claimed back. */
        STOP_SUPPORT
    }

    /**
     * The last day on which a service may still be unused.
     *
     * @param startedOn first day of the service
     * @param endsOn last day of the service
     * @param lastUsedOn null while it was never used
     * @return null when it is not watched as long as that
     */
    public @Nullable LocalDate useBy(
            LocalDate startedOn, LocalDate endsOn, LocalDate firstUseBy, @Nullable LocalDate lastUsedOn) {
        LocalDate by = lastUsedOn == null ? firstUseBy : lastUsedOn.plusMonths(emptyMonths);
        boolean watched = by.isBefore(endsOn) && by.isBefore(startedOn.plusMonths(monitoredMonths));
        return watched ? by : null;
    }

    public Consequence afterIdling(boolean everUsed) {
        return everUsed ? afterEmptyMonths : withoutFirstUse;
    }
}
