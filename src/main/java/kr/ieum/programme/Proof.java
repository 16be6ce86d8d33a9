package kr.ieum.programme;

/** What must be shown before a supplier is paid the subsidy. */
public enum Proof {
    /** Nothing but the firm's own word. */
    FIRM_CONFIRMATION,
    LOG_IN_RECORD,
    DELIVERABLE,
    /** The supplier says that the work is done, and asks for that to be confirmed (수행완료 확인요청). */
    COMPLETION_REPORT,
    INSPECTION_RECORD
}
