package kr.ieum.platform.bank;

import java.math.BigDecimal;
import kr.ieum.platform.money.Won;

/** Money as banks write it: with a currency, and often with decimals that mean nothing ({@code 1000.00}). */
class WonAmount {
    /** Ten trillion won: above any programme, and small enough that no message can add up to more than a long holds. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000L);

    private WonAmount() {}

    /** Reports what is no whole amount of won above zero, and then answers with zero. */
    static Won read(XmlElement amount, Problems problems) {
        if (!"KRW".equals(amount.currency())) {
            problems.add(
                    amount,
                    "원화(KRW)가 아닌 금액입니다: " + amount.currency(),
                    "is in " + amount.currency() + "; only KRW is taken");
            return Won.ZERO;
        }
        BigDecimal number = new BigDecimal(amount.text()).stripTrailingZeros();
        if (number.scale() > 0) {
            problems.add(amount, "원 아래 단위가 있는 금액입니다.", "has a fraction of a won");
            return Won.ZERO;
        }
        if (number.signum() <= 0) {
            problems.add(amount, "금액이 0원보다 커야 합니다.", "must be more than zero");
            return Won.ZERO;
        }
        if (number.compareTo(MOST) > 0) {
            problems.add(amount, "믿을 수 없이 큰 금액입니다.", "is more than can be true");
            return Won.ZERO;
        }
        return Won.won(number.longValueExact());
    }
}
