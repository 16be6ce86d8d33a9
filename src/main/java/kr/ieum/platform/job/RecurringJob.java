package kr.ieum.platform.job;

import java.time.Duration;

/** Work that recurs. One instance at a time does it; it must bear being done again after a crash half-way. */
public interface RecurringJob {
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    void run();
}
