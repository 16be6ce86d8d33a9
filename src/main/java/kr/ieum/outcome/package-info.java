/**
 * What the money did: the board's figures, the journeys of research outputs, and demand that nothing meets.
 *
 * <p>This room writes nothing that is counted. It reads what other rooms publish, through views of its own schema that
 * anybody with SQL can read too, and every figure names its view and its query. A figure is always of a sealed moment: a
 * block of the audit chain, whose horizon parts what counts from what does not, so that the same question about the same
 * block has the same answer for ever (src/docs/decisions/0018). Uses {@code techdev}, {@code programme}, {@code identity}
 * and {@code platform}, and reads {@code ledger}, {@code audit}, {@code firm}, {@code supplier}, {@code catalogue},
 * {@code voucher}, {@code application}, {@code order}, {@code settlement} and {@code referral} through their views.
 */
@NullMarked
package kr.ieum.outcome;

import org.jspecify.annotations.NullMarked;
