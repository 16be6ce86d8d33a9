package kr.ieum.platform.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("a period cannot end before it begins: " + from + " to " + to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the two have at least one day in common. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** How many days it has, at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As people write it: {@code 2021-02-16~2021-12-31}. */
    @Override
    public String toString() {
        return from + "~" + to;
    }
}
