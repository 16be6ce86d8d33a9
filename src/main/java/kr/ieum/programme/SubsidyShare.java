package kr.ieum.programme;

import kr.ieum.platform.money.Won;

/** How much of a voucher is public money; the firm pays the rest. VAT is on neither part. */
public record SubsidyShare(int subsidyPercent) {

    /** @throws IllegalArgumentException outside 0 to 100 */
    public SubsidyShare {
        if (subsidyPercent < 0 || subsidyPercent > 100)
            throw new IllegalArgumentException("not a percentage: " + subsidyPercent);
    }

    /** Rounded down, so that public money never pays the odd won. */
    public Won subsidyOf(Won granted) {
        return granted.fraction(subsidyPercent, 100);
    }

    /** The rest: both parts always add up to what was granted. */
    public Won ownOf(Won granted) {
        return granted.minus(subsidyOf(granted));
    }
}
