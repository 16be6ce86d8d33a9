package kr.ieum.order.usage;

import kr.ieum.order.UsageRecord;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One record read from a file, or what was wrong with its line.
 *
 * @param line counted in rows from 1, the head included
 * @param order its id or short code
 * @param unreadable why it could not be read; then there is no record
 */
record UsageLine(
        int line,
        @Nullable String order,
        @Nullable UsageRecord record,
        @Nullable Refused unreadable) {}
