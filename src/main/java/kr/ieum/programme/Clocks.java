package kr.ieum.programme;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a version, reckoned from days in Korea. Each "by" day is the last on which the thing is in time.
 * Null means that the version has no such deadline.
 *
 * @param depositDays from admission until the own share must have come
 * @param firstPaymentDays from the grant until something must have been paid
 * @param fullPaymentDays from the grant until everything must have been paid
 * @param usePeriodMonths how long what was bought may be used
 * @param useEndsOn a fixed end for everyone, whatever the period says
 * @param provisionBusinessDays from payment until the supplier must have opened the service
 * @param firstUseDays from payment until the first use
 * @param confirmDays from proof of use until the firm must have confirmed or objected
 * @param reviewDays from the application until a reviewer must have decided
 * @param clarificationDays from the question until the firm must have answered
 * @param appealDays from the decision until an appeal must have come
 */
public record Clocks(
        int depositDays,
        @Nullable Integer firstPaymentDays,
        @Nullable Integer fullPaymentDays,
        int usePeriodMonths,
        @Nullable LocalDate useEndsOn,
        int provisionBusinessDays,
        @Nullable Integer firstUseDays,
        int confirmDays,
        int reviewDays,
        int clarificationDays,
        int appealDays) {

    public LocalDate depositBy(LocalDate admittedOn) {
        return admittedOn.plusDays(depositDays);
    }

    public @Nullable LocalDate firstPaymentBy(LocalDate grantedOn) {
        return after(grantedOn, firstPaymentDays);
    }

    public @Nullable LocalDate fullPaymentBy(LocalDate grantedOn) {
        return after(grantedOn, fullPaymentDays);
    }

    /** The last day of use: the day before the same date some months on, or the fixed end if that is earlier. */
    public LocalDate useUntil(LocalDate startedOn) {
        LocalDate end = startedOn.plusMonths(usePeriodMonths).minusDays(1);
        return useEndsOn != null && useEndsOn.isBefore(end) ? useEndsOn : end;
    }

    /** @param isBusinessDay from the calendar of weekends and public holidays */
    public LocalDate provisionBy(LocalDate paidOn, Predicate<LocalDate> isBusinessDay) {
        LocalDate day = paidOn;
        for (int left = provisionBusinessDays; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay.test(day)) left--;
        }
        return day;
    }

    public @Nullable LocalDate firstUseBy(LocalDate paidOn) {
        return after(paidOn, firstUseDays);
    }

    public LocalDate confirmBy(LocalDate provedOn) {
        return provedOn.plusDays(confirmDays);
    }

    public LocalDate reviewBy(LocalDate appliedOn) {
        return appliedOn.plusDays(reviewDays);
    }

    public LocalDate clarifyBy(LocalDate askedOn) {
        return askedOn.plusDays(clarificationDays);
    }

    public LocalDate appealBy(LocalDate decidedOn) {
        return decidedOn.plusDays(appealDays);
    }

    private static @Nullable LocalDate after(LocalDate day, @Nullable Integer days) {
        return days == null ? null : day.plusDays(days);
    }
}
