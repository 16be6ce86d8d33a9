package kr.ieum.firm;

/** Certificates that rules ask about. */
public enum CertificateKind {
    /** 중소기업확인서: valid one year from issue in the normal case (sminfo.mss.go.kr). */
    SME,
    /** 여성기업확인서. */
    WOMEN,
    /** 장애인기업확인서. */
    DISABLED,
    /** 소셜벤처 확인. */
    SOCIAL_VENTURE
}
