package kr.ieum.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kr.ieum.platform.money.Won;

/**
 * What a firm gets back when it gives up a service before its end.
 *
 * @param freeCancellationDays from payment, within which a service that was never used is refunded whole
 */
public record RefundFormula(Kind kind, int freeCancellationDays) {

    public enum Kind {
        /** The days not yet begun, of all days. */
        REMAINING_DAYS,
        /** The whole months not yet begun, of all months: a month begun counts as used. */
        REMAINING_MONTHS,
        /** Nothing once the free window is over. */
        NOTHING
    }

    /**
     * The part of a payment that goes back, rounded down. The day of cancelling counts as used.
     *
     * @param startsOn first day of the service
     * @param endsOn last day of the service
     * @param used whether the firm used it at all
     */
    public Won refundOf(
            Won paid, LocalDate paidOn, LocalDate startsOn, LocalDate endsOn, LocalDate cancelledOn, boolean used) {
        if (!used && !cancelledOn.isAfter(paidOn.plusDays(freeCancellationDays))) return paid;
        if (cancelledOn.isBefore(startsOn)) return kind == Kind.NOTHING ? Won.ZERO : paid;
        if (!cancelledOn.isBefore(endsOn)) return Won.ZERO;
        LocalDate over = endsOn.plusDays(1);
        return switch (kind) {
            case REMAINING_DAYS ->
                paid.fraction(ChronoUnit.DAYS.between(cancelledOn, endsOn), ChronoUnit.DAYS.between(startsOn, over));
            case REMAINING_MONTHS -> {
                long months = Math.max(1, ChronoUnit.MONTHS.between(startsOn, over));
                long begun = ChronoUnit.MONTHS.between(startsOn, cancelledOn) + 1;
                yield paid.fraction(Math.max(0, months - begun), months);
            }
            case NOTHING -> Won.ZERO;
        };
    }
}
