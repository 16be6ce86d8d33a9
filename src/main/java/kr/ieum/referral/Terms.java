package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that somebody consents to: to whom, what for, which fields, with which consequences.
 *
 * @param values of the fields as they are known now; another value later does not change the terms, another field does
 */
@Schema(name = "ReferralTerms", description = "동의할 내용")
public record Terms(
        @Schema(description = "동의할 때 그대로 적는 값") String termsHash,
        @Schema(description = "받는 기관", examples = "KISA") String partner,
        Bilingual partnerName,
        Bilingual purpose,
        ReferralKind.Basis basis,
        Bilingual ground,
        LocalDate consentUntil,
        @Schema(description = "보낼 항목") List<String> fields,
        @Schema(description = "지금 보낸다면 나갈 값") Map<String, JsonNode> values,

        @Schema(description = "읽고 받아들여야 하는 경고. 동의할 때 code를 모두 적습니다.")
        List<ReferralWarning> warnings) {}
