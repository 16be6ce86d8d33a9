package kr.ieum.referral;

/** Who or what is referred. */
public enum Subject {
    SUPPLIER,
    FIRM,
    /** People, only ever as a group of a region. */
    REGION_GROUP
}
