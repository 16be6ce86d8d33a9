package kr.ieum.platform.job;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something whose day has passed.
 *
 * @param on the day it had to keep
 */
public record Late(LocalDate on, UUID id) {
    /** Before everything. */
    public static final Late NOTHING_YET = new Late(LocalDate.of(1900, 1, 1), new UUID(0, 0));
}
