package kr.ieum.programme;

/**
 * A part in which an order is paid: in advance, in between, at the end. Each is released by proof of its own.
 *
 * @param percent of the order's price; those of all tranches add up to 100
 */
public record Tranche(String code, Bilingual name, int percent, Proofs proofs) {}
