package kr.ieum.outcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who earned most of what was confirmed and not refunded, both shares together.
 *
 * @param largest ten at most, the largest first
 * @param everybody won all suppliers earned together
 * @param percent what the largest earned of it; 0 when nobody earned anything
 */
public record Concentration(Moment moment, List<Seller> largest, long everybody, BigDecimal percent) {

    /** @param earned in won */
    public record Seller(String id, String name, long earned, BigDecimal percent) {}
}
