package kr.ieum.programme;

/** What comes first between firm and supplier. */
public enum StepOrder {
    /** The voucher is given, then the firm looks for services. */
    VOUCHER_FIRST,
    /** Firm and supplier apply together with a plan. */
    MATCH_FIRST,
    /** A consultant looks at the firm before anything is bought. */
    CONSULT_FIRST,
    /** The supplier installs and is paid after an inspection. */
    INSTALL_AND_INSPECT
}
