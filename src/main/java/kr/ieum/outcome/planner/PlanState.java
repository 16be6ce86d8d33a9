package kr.ieum.outcome.planner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has got.
 *
 * @param year of the round
 * @param last the firm on file that was judged last
 * @param millis spent on firms and their judging so far
 * @param courses one for each alternative
 */
record PlanState(
        PlanQuestion asked,
        int year,
        @Nullable UUID last,
        long judged,
        long total,
        long millis,
        List<Course> courses) {}
