/**
 * The businesses that sell (공급기업): registration, approval for a programme's category, and sanctions.
 *
 * <p>A supplier sells where he is ACTIVE and has an agreed approval for that programme, category and day; nothing else
 * counts. A bank account is paid to only after somebody of finance has confirmed it. Suspension, disqualification and
 * the decision on an approval take two persons. Where suppliers are told of events is in {@code webhook}. Uses
 * {@code webhook}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.supplier;

import org.jspecify.annotations.NullMarked;
