package kr.ieum.techdev;

/** What came of a research project. */
public enum OutputKind {
    SOFTWARE,
    PATENT,
    DEMONSTRATION
}
