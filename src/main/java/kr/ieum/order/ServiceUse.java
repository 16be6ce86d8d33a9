package kr.ieum.order;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Terms;
import org.jspecify.annotations.Nullable;

/** When a service was opened and used, and by when it must have been used (again). */
@Embeddable
class ServiceUse {
    private int termMonths;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceTo;
    private @Nullable Instant provisionedAt;

    /** The first proof of the sort the version asks for. */
    private @Nullable Instant firstUsedAt;

    /** Any use, proof or not. */
    private @Nullable Instant lastUsedAt;

    /** The last day on which it may still be unused; null while nobody watches. */
    private @Nullable LocalDate useBy;

    /** The day on which both sides are to be warned of that; null once they were. */
    private @Nullable LocalDate warnOn;

    ServiceUse() {}

    void open(LocalDate from, Instant now, Terms terms) {
        serviceFrom = from;
        serviceTo = from.plusMonths(termMonths).minusDays(1);
        provisionedAt = now;
        watch(terms);
    }

    void proved(Instant now) {
        if (firstUsedAt == null) firstUsedAt = now;
    }

    void used(Instant at, Terms terms) {
        if (lastUsedAt != null && !at.isAfter(lastUsedAt)) return;
        lastUsedAt = at;
        watch(terms);
    }

    private void watch(Terms terms) {
        if (terms.idle() == null || serviceFrom == null || serviceTo == null) return;
        LocalDate firstUseBy = terms.clocks().firstUseBy(serviceFrom);
        LocalDate lastUsedOn = lastUsedAt == null ? null : KoreanTime.dayOf(lastUsedAt);
        useBy = terms.idle().useBy(serviceFrom, serviceTo, firstUseBy == null ? serviceTo : firstUseBy, lastUsedOn);
        warnOn = useBy == null ? null : useBy.minusDays(terms.idle().warnDays());
    }

    void warned() {
        warnOn = null;
    }

    void unwatched() {
        useBy = null;
        warnOn = null;
    }

    /** The clock stood still for so many days. */
    void paused(long days) {
        if (useBy != null) useBy = useBy.plusDays(days);
        if (warnOn != null) warnOn = warnOn.plusDays(days);
    }

    boolean isOpen() {
        return provisionedAt != null;
    }

    boolean isProved() {
        return firstUsedAt != null;
    }

    boolean isUsed() {
        return firstUsedAt != null || lastUsedAt != null;
    }

    @Nullable
    LocalDate from() {
        return serviceFrom;
    }

    @Nullable
    LocalDate to() {
        return serviceTo;
    }

    @Nullable
    LocalDate useBy() {
        return useBy;
    }

    @Nullable
    LocalDate warnOn() {
        return warnOn;
    }

    @Nullable
    Instant provisionedAt() {
        return provisionedAt;
    }

    @Nullable
    Instant firstUsedAt() {
        return firstUsedAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
