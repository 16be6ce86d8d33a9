package kr.ieum.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the payment of an order is, for its supplier.
 *
 * @param missing what a run would leave it out for now; none when nothing is
 * @param run the last one that had it; none yet when there was none
 */
public record PaymentOutlook(
        RunView.@Nullable Why missing, @Nullable InRun run) {

    /**
     * An order's line in a run.
     *
     * @param reason why the bank did not pay
     */
    public record InRun(
            String code,
            LineStatus status,
            LocalDate collectedOn,
            @Nullable LocalDate approvedOn,
            @Nullable String reason) {}
}
