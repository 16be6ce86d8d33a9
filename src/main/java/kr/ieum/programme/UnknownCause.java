package kr.ieum.programme;

/** Why a rule could not be answered. */
public enum UnknownCause {
    /** Facts are missing; the verdict names them. */
    MISSING,
    /** The facts are there, but the rule does not trust them, being too old for one. */
    NOT_TRUSTED,
    /** The expression failed on these facts. */
    ERROR
}
