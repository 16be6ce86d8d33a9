package kr.ieum.dev;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import kr.ieum.platform.company.BusinessNumber;

/** What the stand-in tax office knows of a number: that it is in business and pays VAT, but for a few made-up ones. */
record TaxpayerStatus(
        @JsonProperty("b_no") String number,
        @JsonProperty("b_stt") String state,
        @JsonProperty("b_stt_cd") String stateCode,
        @JsonProperty("tax_type") String taxType,
        @JsonProperty("tax_type_cd") String taxTypeCode,
        @JsonProperty("end_dt") String endedOn,
        @JsonProperty("utcc_yn") String closedByOffice,
        @JsonProperty("tax_type_change_dt") String taxTypeChangedOn,
        @JsonProperty("invoice_apply_dt") String invoicesFrom,
        @JsonProperty("rbf_tax_type") String taxTypeBefore,
        @JsonProperty("rbf_tax_type_cd") String taxTypeBeforeCode) {

    private static final String UNREGISTERED = "국세청에 등록되지 않은 사업자등록번호입니다.";
    private static final String GENERAL = "부가가치세 일반과세자";

    private static final Map<String, TaxpayerStatus> OTHERS = Map.of(
            "2118803338", known("2118803338", "휴업자", "02", GENERAL, "01", "20210430"),
            "2148804447", known("2148804447", "폐업자", "03", GENERAL, "01", "20201231"),
            "2158705554", known("2158705554", "계속사업자", "01", "부가가치세 면세사업자", "04", ""),
            "2208806663", known("2208806663", "계속사업자", "01", "부가가치세 간이과세자", "02", ""),
            "2298107772", unregistered("2298107772"));

    static TaxpayerStatus of(String number) {
        TaxpayerStatus other = OTHERS.get(number);
        if (other != null) return other;
        if (!BusinessNumber.isValid(number)) return unregistered(number);
        return known(number, "계속사업자", "01", GENERAL, "01", "");
    }

    @JsonIgnore
    boolean isRegistered() {
        return !stateCode.isEmpty();
    }

    private static TaxpayerStatus known(
            String number, String state, String stateCode, String type, String typeCode, String endedOn) {
        return new TaxpayerStatus(number, state, stateCode, type, typeCode, endedOn, "N", "", "", "해당없음", "99");
    }

    private static TaxpayerStatus unregistered(String number) {
        return new TaxpayerStatus(number, "", "", UNREGISTERED, "", "", "", "", "", "", "");
    }
}
