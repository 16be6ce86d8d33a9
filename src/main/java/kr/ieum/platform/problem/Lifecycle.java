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
     * @throws Refused when {@code asked} does not follow this state
     */
    default S to(S asked, String thing) {
        if (next().contains(asked)) return asked;
        throw CommonProblem.STATE.with("thing", thing, "state", name(), "asked", asked.name(), "allowed", next());
    }
}
