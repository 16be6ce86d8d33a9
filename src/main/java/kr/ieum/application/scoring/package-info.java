/**
 * Rounds that select by score: reviewers score, the ranking is reckoned from their scores, two persons confirm it, and a
 * job gives every application its outcome.
 *
 * <p>Two or more reviewers score every criterion of an application, none sees another's scores before he has given his
 * own, and none scores a company he belongs to. The ranking is arithmetic that anybody of the agency can repeat: the
 * total of a sheet is the weighted sum of its points, the score is the average of the totals in hundredths of a point,
 * rounded half up, and of two equal scores the earlier application goes first.
 */
@NullMarked
package kr.ieum.application.scoring;

import org.jspecify.annotations.NullMarked;
