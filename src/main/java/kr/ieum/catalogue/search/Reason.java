package kr.ieum.catalogue.search;

import java.text.NumberFormat;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a listing stands where it stands, in a sentence. */
@Schema(name = "HitReason", description = "이 순서에 놓인 이유")
public record Reason(
        @Schema(examples = "FITS_PEOPLE") Code code,
        @Schema(examples = "8명이 쓰기에 맞습니다") String ko,
        @Schema(examples = "fits 8 people") String en) {

    /** Stable codes of the reasons. */
    @Schema(name = "HitReasonCode")
    public enum Code {
        CALLED_SO("이름이 같습니다", "is called so"),
        IS_ABOUT("찾는 분야입니다: {0}", "is about what you look for: {0}"),
        FITS_PEOPLE("{0}명이 쓰기에 맞습니다", "fits {0} people"),
        WITHIN_BALANCE("바우처로 살 수 있습니다 (공급가액 {0}원부터)", "within your balance (from {0} won of supply)"),
        NEW_CATEGORY("아직 사지 않은 분야입니다", "a category you have not bought yet"),
        PRICE("한 사람 한 달 {0}원", "{0} won a person and month"),
        PROVEN("이용이 확인된 계약 {0}건", "{0} orders with confirmed use"),
        SATISFIED("만족도 {0} (보정값)", "satisfaction {0} (shrunk)"),
        TRIAL("무료 체험 {0}일", "free trial of {0} days"),
        CSAP("클라우드 보안인증(CSAP)", "cloud security certificate (CSAP)"),
        CERTIFIED("인증이 {0}까지 유효합니다", "certificate valid to {0}"),
        DOMESTIC("데이터를 국내에 둡니다", "data stay in Korea"),
        RESEARCH("연구개발 성과가 확인되었습니다", "a confirmed research output");

        private final String ko;
        private final String en;

        Code(String ko, String en) {
            this.ko = ko;
            this.en = en;
        }

        Reason with(Object fact) {
            String text = fact instanceof Long won
                    ? NumberFormat.getIntegerInstance(Locale.KOREA).format(won)
                    : fact.toString();
            return new Reason(this, ko.replace("{0}", text), en.replace("{0}", text));
        }

        Reason plain() {
            return new Reason(this, ko, en);
        }
    }
}
