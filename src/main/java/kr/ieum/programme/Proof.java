package kr.ieum.programme;

/** What must be shown before a supplier is paid the subsidy. */
public enum Proof {
    FIRM_CONFIRMATION,
    LOG_IN_RECORD,
    DELIVERABLE,
    INSPECTION_RECORD
}
