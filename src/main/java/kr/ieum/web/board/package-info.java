/**
 * Pages of whoever plans and answers for the money: the board's figures with pictures, journeys of research outputs, unmet
 * demand, the planner of a round, and programme documents from a draft to their retirement. They hold no rule.
 *
 * <p>All stand under the one path {@code /staff}, so that none hides another. Pictures are SVG made here, each with a table
 * of the same beside it. They ask {@code Outcomes}, {@code Plans} and {@code RuleDocuments}.
 */
@NullMarked
package kr.ieum.web.board;

import org.jspecify.annotations.NullMarked;
