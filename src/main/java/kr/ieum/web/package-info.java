/**
 * Pages for people: for now the first one, which tells a newcomer what runs here and where to go on, and a round as it goes.
 *
 * <p>Pages hold no rule; they ask the rooms below. They need no script and no other host. Uses {@code application},
 * {@code programme}, {@code ledger}, {@code audit} and {@code platform}.
 */
@NullMarked
package kr.ieum.web;

import org.jspecify.annotations.NullMarked;
