package kr.ieum.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as its partner sees it in a list: nothing of what was sent, which is read one by one and recorded. */
@Schema(name = "PartnerReferral", description = "기관에 온 연계")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerReferral(
        ReferralId id,
        long version,
        @Schema(examples = "security-consulting") String kind,
        @Schema(examples = "2021") String kindVersion,
        ReferralStatus status,
        Instant statusAt,
        @Schema(description = "먼저 다룰 연계인지") boolean comesFirst,
        @Nullable LocalDate deadline,
        boolean overdue,
        UUID envelopeId,
        @Schema(description = "보낸 내용의 SHA-256") String envelopeHash,
        Instant sentAt,
        @Nullable Outcome outcome,

        @Schema(type = SchemaType.OBJECT) @JsonRawValue @Nullable
        String result)
        implements Versioned {}
