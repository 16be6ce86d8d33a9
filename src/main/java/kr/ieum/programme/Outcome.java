package kr.ieum.programme;

/** What a rule says about a firm. Unknown is an answer of its own: it neither admits nor refuses. */
public enum Outcome {
    PASS,
    FAIL,
    UNKNOWN
}
