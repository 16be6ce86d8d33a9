package kr.ieum.platform.problem;

import java.util.Set;

/**
 * A state machine as an enum: {@link #next()} is an exhaustive switch, so a new state does not compile until somebody
 * says what follows it.
 */
public interface Lifecycle<S extends Enum<S> & Lifecycle<S>> {

    String name();

    /** The states that may follow this one. */
    Set<S> next();

    /**
     * The state to take.
     *
     * @param code of the thing that would move
     * @throws Refused when {@code asked} does not follow this state
     */
    default S to(S asked, String code) {
        return to(asked, new Words(code, code));
    }

    /**
     * The state to take, of a thing that has no code of its own.
     *
     * @throws Refused when {@code asked} does not follow this state
     */
    default S to(S asked, Words thing) {
        if (next().contains(asked)) return asked;
        throw CommonProblem.STATE.with("thing", thing, "state", name(), "asked", asked.name(), "allowed", next());
    }
}
