package kr.ieum.programme;

/**
 * What happens to a service that is paid for and not used.
 *
 * @param withoutFirstUse when the first-use deadline of {@link Clocks} passes
 * @param emptyMonths how many months in a row without a log-in are too many
 * @param afterEmptyMonths when they have passed
 * @param monitoredMonths how long use is watched
 */
public record IdleRules(
        Consequence withoutFirstUse, int emptyMonths, Consequence afterEmptyMonths, int monitoredMonths) {

    public enum Consequence {
        /** The payment is undone and the subsidy recovered. */
        CANCEL_AND_RECOVER,
        /** What was used stays paid, the rest is claimed back. */
        STOP_SUPPORT
    }
}
