package kr.ieum.programme;

/** A field of services that may be bought with the voucher. */
public record Category(String code, Bilingual name) {}
