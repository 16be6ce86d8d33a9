package kr.ieum.ledger;

import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an account holds, in whole won.
 *
 * @param in all that was posted into it
 * @param out all that was posted out of it
 * @param held set aside to leave it
 * @param heldIn set aside to enter it
 */
@Schema(description = "계정 잔액 (원)")
public record Balance(Won in, Won out, Won held, Won heldIn) {
    public static final Balance NONE = new Balance(Won.ZERO, Won.ZERO, Won.ZERO, Won.ZERO);

    /** What may still be moved; nothing for an account of the outside that is overdrawn. */
    public Won available() {
        return in.minusOrZero(out.plus(held));
    }

    /** Posted in less posted out, negative for accounts of the outside. */
    public long net() {
        return in.amount() - out.amount();
    }
}
