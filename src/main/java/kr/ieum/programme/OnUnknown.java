package kr.ieum.programme;

/** How an unknown is settled: the firm declares and is checked later, or a reviewer decides. */
public enum OnUnknown {
    DECLARE,
    REVIEW
}
