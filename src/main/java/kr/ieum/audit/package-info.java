/**
 * Every decision: who (account, company, duty, address) did what to whom, why, under which rule version, with before
 * and after; written in the transaction of the act. Append only.
 *
 * <p>Events carry the hashes of the transfers they caused, so that the ledger is sealed with them. A sealer gathers
 * committed events into signed blocks; a row that was changed, removed or slipped in is found and named. Uses
 * {@code identity} and {@code platform}, and reads the ledger through its published view.
 */
@NullMarked
package kr.ieum.audit;

import org.jspecify.annotations.NullMarked;
