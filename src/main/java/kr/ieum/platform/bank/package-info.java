/**
 * What is said to a bank and what a bank says, as ISO 20022 messages: payments to make (pain.001), what became of them
 * (pain.002), money that came in (camt.054). Whatever comes from a bank is read as if a stranger had written it, and is
 * taken whole or refused whole. All money is whole Korean won.
 */
@NullMarked
package kr.ieum.platform.bank;

import org.jspecify.annotations.NullMarked;
