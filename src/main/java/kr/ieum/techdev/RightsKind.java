package kr.ieum.techdev;

/** To whom an output's rights are given, beside the one who performed the project. */
public enum RightsKind {
    /** 소유: to nobody. */
    OWNED,
    /** 실시권: to those who hold a licence. */
    LICENSED,
    /** 기술료: to those who hold a licence and pay for it. */
    FEE
}
