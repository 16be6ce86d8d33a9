/**
 * Every won: accounts and the transfers between them. Append only.
 *
 * <p>A transfer moves one amount out of one account into another. It is posted at once, or held and later resolved once
 * (posted whole, posted in part, or voided); it is never changed. Account balances are columns kept in the same
 * transaction, and a CHECK in the database refuses an overdraft, so that no bug here can spend a won twice. Uses
 * {@code identity} and {@code platform}.
 */
@NullMarked
package kr.ieum.ledger;

import org.jspecify.annotations.NullMarked;
