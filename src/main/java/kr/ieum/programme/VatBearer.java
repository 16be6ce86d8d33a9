package kr.ieum.programme;

/** Who pays the VAT of what is bought. Subsidy never does. */
public enum VatBearer {
    FIRM
}
