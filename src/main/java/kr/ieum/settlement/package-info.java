/**
 * Paying suppliers what confirmed orders earned and firms what they are owed: runs, a line for each payee, the payment
 * file and the bank's answer; statements and tax invoices. What others owe is in {@code settlement.claim}.
 *
 * <p>A run collects what has its proof, two finance people approve, claims are netted, the bank is asked once and its
 * answer is read back. A run can be repeated after a crash and pays nothing twice: an order is in at most one line that is
 * alive. What a supplier is owed beside confirmed orders is a credit, and the next run pays it. Runs are locked before
 * claims, then orders, then accounts. Uses {@code order}, {@code application}, {@code supplier}, {@code firm},
 * {@code programme}, {@code ledger}, {@code audit}, {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.settlement;

import org.jspecify.annotations.NullMarked;
