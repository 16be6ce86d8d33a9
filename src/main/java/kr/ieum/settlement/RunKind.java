package kr.ieum.settlement;

/** Whom a run pays. */
public enum RunKind {
    /** What suppliers earned with confirmed orders of a programme. */
    SUPPLIERS,
    /** What firms are owed: own share that came back, deposits too many. */
    FIRMS
}
