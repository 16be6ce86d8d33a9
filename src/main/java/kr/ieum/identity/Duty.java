package kr.ieum.identity;

/** What somebody may do; the names are the roles in a token's {@code duties} claim. */
public enum Duty {
    FIRM_MEMBER,
    SUPPLIER_MEMBER,
    REVIEWER,
    FINANCE,
    AUDITOR,
    PARTNER,
    ADMINISTRATOR;

    /** The same names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Names {
        public static final String FIRM_MEMBER = "FIRM_MEMBER";
        public static final String SUPPLIER_MEMBER = "SUPPLIER_MEMBER";
        public static final String REVIEWER = "REVIEWER";
        public static final String FINANCE = "FINANCE";
        public static final String AUDITOR = "AUDITOR";
        public static final String PARTNER = "PARTNER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Names() {}
    }
}
