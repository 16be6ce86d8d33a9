package kr.ieum.voucher;

import java.time.LocalDate;

/**
 * A voucher a firm was once given, as rules on repetition and on other support ask for it.
 *
 * @param stands whether the firm has had something of it or still can
 */
public record Award(String programme, String ruleVersion, LocalDate grantedOn, boolean used, boolean stands) {}
