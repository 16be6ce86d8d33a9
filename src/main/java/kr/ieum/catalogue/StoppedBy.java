package kr.ieum.catalogue;

/** Whose stop it is: what the agency stopped only the agency resumes. */
public enum StoppedBy {
    SUPPLIER,
    AGENCY
}
