package kr.ieum.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of Korean money in whole won, never negative. Arithmetic is exact: it throws rather than wraps. */
@Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", description = "원 단위 정수. 보낼 때는 1,000조 원까지")
public record Won(@JsonValue long amount) implements Comparable<Won> {
    public static final Won ZERO = new Won(0);

    /** 1,000 trillion won, above any budget of the state: what may be told, so that sums stay far below what is kept. */
    private static final long MOST_TOLD = 1_000_000_000_000_000L;

    /** @throws IllegalArgumentException when the amount is negative */
    public Won {
        if (amount < 0) throw new IllegalArgumentException("won must not be negative: " + amount);
    }

    public static Won won(long amount) {
        return amount == 0 ? ZERO : new Won(amount);
    }

    /**
     * An amount as somebody outside tells it.
     *
     * @throws IllegalArgumentException when it is negative or more than 1,000 trillion won
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Won told(long amount) {
        if (amount > MOST_TOLD) throw new IllegalArgumentException("won must not be more than " + MOST_TOLD);
        return won(amount);
    }

    /** @throws ArithmeticException when the sum does not fit */
    public Won plus(Won other) {
        return won(Math.addExact(amount, other.amount));
    }

    /** @throws IllegalArgumentException when more is taken than there is */
    public Won minus(Won other) {
        return won(Math.subtractExact(amount, other.amount));
    }

    /** What is left after taking away, or nothing when more is taken than there is. */
    public Won minusOrZero(Won other) {
        return other.amount >= amount ? ZERO : minus(other);
    }

    public Won times(long factor) {
        return won(Math.multiplyExact(amount, factor));
    }

    /** {@code amount * numerator / denominator}, rounded down, without overflow in between. */
    public Won fraction(long numerator, long denominator) {
        return won(java.math.BigInteger.valueOf(amount)
                .multiply(java.math.BigInteger.valueOf(numerator))
                .divide(java.math.BigInteger.valueOf(denominator))
                .longValueExact());
    }

    public Won min(Won other) {
        return amount <= other.amount ? this : other;
    }

    public Won max(Won other) {
        return amount >= other.amount ? this : other;
    }

    public boolean isMoreThan(Won other) {
        return amount > other.amount;
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    /** Digits grouped by thousands, as people read them: {@code 1,980,000}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d", amount);
    }
}
