package kr.ieum.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the referred and the agency see it; what it sends is read by itself, because it may name people.
 *
 * @param subjectId the supplier's or the firm's id; of a group the referral's own
 */
@Schema(name = "Referral", description = "연계")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralView(
        ReferralId id,
        long version,
        @Schema(examples = "security-consulting") String kind,
        @Schema(examples = "2021") String kindVersion,
        Subject subject,
        UUID subjectId,
        @Nullable ListingId listingId,
        RegionCode region,
        ReferralStatus status,
        Instant statusAt,
        @Schema(description = "먼저 보내는 연계인지") boolean comesFirst,

        @Schema(description = "지금 상태의 기한. 끝난 연계에는 없습니다.") @Nullable
        LocalDate deadline,

        boolean overdue,
        Instant draftedAt,
        @Nullable UUID consentId,
        @Nullable Instant consentedAt,
        @Nullable LocalDate consentUntil,
        @Schema(description = "동의한 내용의 SHA-256") @Nullable String termsHash,
        @Schema(description = "보낸 내용의 SHA-256") @Nullable String envelopeHash,
        @Nullable Instant sentAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Schema(description = "거절·철회의 사유") @Nullable String reason,
        @Nullable Outcome outcome,

        @Schema(description = "결과 항목과 값", type = SchemaType.OBJECT) @JsonRawValue @Nullable
        String result)
        implements Versioned {}
