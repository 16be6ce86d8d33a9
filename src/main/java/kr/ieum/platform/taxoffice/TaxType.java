package kr.ieum.platform.taxoffice;

import java.util.Arrays;
import java.util.Optional;

/** How a business stands to value-added tax (tax_type_cd). */
public enum TaxType {
    /** 일반과세자 */
    GENERAL("01"),
    /** 간이과세자 */
    SIMPLIFIED("02"),
    /** 과세특례자 */
    SPECIAL("03"),
    /** 면세사업자: sells without VAT */
    EXEMPT("04"),
    /** 수익사업을 영위하지 않는 비영리법인, 국가기관 */
    NON_PROFIT("05"),
    /** 고유번호가 부여된 단체 */
    GROUP("06"),
    /** 간이과세자 that issues tax invoices (세금계산서 발급사업자) */
    SIMPLIFIED_INVOICING("07");

    private final String code;

    TaxType(String code) {
        this.code = code;
    }

    static Optional<TaxType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
