package kr.ieum.platform.time;

import java.time.LocalDate;

/** One day of the holiday table. Two holidays can share a day, as on 5 May 2025. */
record Holiday(LocalDate day, Kind kind, String name) {
    enum Kind {
        /** The same date each year. */
        SOLAR,
        /** By the lunar calendar. */
        LUNAR,
        /** In place of one that fell on a weekend or on another holiday (대체공휴일). */
        SUBSTITUTE,
        ELECTION,
        /** Decreed for one year (임시공휴일). */
        TEMPORARY
    }

    /** Reads {@code 2021-08-16,SUBSTITUTE,광복절}. */
    static Holiday parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) throw new IllegalArgumentException("not a line of the holiday table: " + line);
        return new Holiday(LocalDate.parse(fields[0]), Kind.valueOf(fields[1]), fields[2]);
    }
}
