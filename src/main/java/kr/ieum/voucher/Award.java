package kr.ieum.voucher;

import java.time.LocalDate;

/** A voucher a firm was once given, as rules on repetition ask for it. */
public record Award(String programme, String ruleVersion, LocalDate grantedOn, boolean used) {}
