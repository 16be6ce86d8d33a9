package kr.ieum.voucher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Share;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a voucher still holds, and how the next payment divides.
 *
 * @param subsidyLeft of the public share, still to spend
 * @param ownLeft of the firm's share, still to spend
 */
@Schema(description = "바우처 잔액(원)")
public record Purse(Won subsidy, Won own, Won subsidyLeft, Won ownLeft) {

    static Purse of(VoucherView voucher, Map<Account, Balance> balances) {
        return new Purse(
                voucher.subsidy(),
                voucher.own(),
                left(voucher, Share.SUBSIDY, balances),
                left(voucher, Share.OWN, balances));
    }

    private static Won left(VoucherView voucher, Share share, Map<Account, Balance> balances) {
        return balances.getOrDefault(voucher.id().account(share), Balance.NONE).available();
    }

    public Won left() {
        return subsidyLeft.plus(ownLeft);
    }

    /** What is left after a payment. */
    Purse less(Won subsidyPaid, Won ownPaid) {
        return new Purse(subsidy, own, subsidyLeft.minus(subsidyPaid), ownLeft.minus(ownPaid));
    }

    /**
     * The subsidy of the next payment. Over a whole voucher the shares come out exact to the won: what has been taken so
     * far is part of the sum, and the clamp keeps either share from running dry before the other.
     *
     * @param amount won of supply to be paid, at most {@link #left()}
     */
    @JsonIgnore
    public Won subsidyOf(Won amount) {
        Won face = subsidy.plus(own);
        Won taken = face.minus(left());
        Won subsidyTaken = subsidy.minus(subsidyLeft);
        Won share = taken.plus(amount).fraction(subsidy.amount(), face.amount()).minusOrZero(subsidyTaken);
        Won least = amount.minusOrZero(ownLeft);
        return share.max(least).min(amount.min(subsidyLeft));
    }
}
