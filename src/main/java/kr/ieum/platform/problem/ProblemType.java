package kr.ieum.platform.problem;

import java.util.Locale;

/**
 * One way a room can refuse: implemented by one enum a room. Its texts are templates; {@code {left}} is replaced by the
 * fact of that name.
 */
public interface ProblemType {

    /** The stable code, an enum constant's name such as {@code BALANCE_TOO_SMALL}. */
    String name();

    Refusal refusal();

    default Kind kind() {
        return refusal().kind();
    }

    /** The stable RFC 9457 type, a relative URI that never changes its meaning. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The refusal to throw.
     *
     * @param facts names and values in turn, shown to the caller and filled into the text
     */
    default Refused with(Object... facts) {
        return new Refused(this, facts);
    }
}
