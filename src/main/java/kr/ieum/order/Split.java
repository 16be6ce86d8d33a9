package kr.ieum.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import kr.ieum.ledger.Share;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of supply value in its two shares. */
@Schema(description = "정부지원금과 자부담금(원)")
public record Split(Won subsidy, Won own) {
    public static final Split NOTHING = new Split(Won.ZERO, Won.ZERO);

    /** An amount of one share alone. */
    public static Split of(Share share, Won amount) {
        return share == Share.SUBSIDY ? new Split(amount, Won.ZERO) : new Split(Won.ZERO, amount);
    }

    public boolean covers(Split other) {
        return !other.subsidy.isMoreThan(subsidy) && !other.own.isMoreThan(own);
    }

    public Won total() {
        return subsidy.plus(own);
    }

    public Split plus(Split other) {
        return new Split(subsidy.plus(other.subsidy), own.plus(other.own));
    }

    public Split minus(Split other) {
        return new Split(subsidy.minus(other.subsidy), own.minus(other.own));
    }

    @JsonIgnore
    public boolean isNothing() {
        return subsidy.isZero() && own.isZero();
    }

    /**
     * The shares of a part of this amount, at this amount's own ratio: the subsidy is rounded down, and so is exact again
     * when the whole is taken.
     */
    public Split part(Won amount) {
        if (amount.isZero()) return NOTHING;
        Won share = amount.fraction(subsidy.amount(), total().amount());
        return new Split(share, amount.minus(share));
    }
}
