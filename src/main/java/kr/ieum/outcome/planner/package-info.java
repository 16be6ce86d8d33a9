/**
 * The planner: before a round opens, staff try its rules on the firms on file or on made-up ones. Who would qualify, who
 * would be left out and by which rule, how far the money would reach, and what another share, cap, budget or version
 * would change, side by side.
 *
 * <p>Firms are judged and money is dealt out by the very code that admission uses ({@code programme}), and nothing is
 * written but the answer: no firm, no application, no rule. A plan is a job with progress; the same question over the same
 * firms always has the same answer. Uses {@code application}, {@code programme}, {@code firm} and {@code platform}.
 */
@NullMarked
package kr.ieum.outcome.planner;

import org.jspecify.annotations.NullMarked;
