package kr.ieum.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A decision that one person made and a second must make too before it counts. */
@Schema(description = "두 사람 결재: 첫 사람이 제안하고, 다른 사람이 같은 내용을 보내면 시행됩니다.")
public record Proposal(
        UUID id,
        @Schema(examples = "APPROVE_SETTLEMENT") String operation,
        UUID subject,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String content,
        String contentHash,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,

        @Schema(description = "APPROVED, WITHDRAWN, 또는 없음(대기 중)") @Nullable
        String outcome) {

    /** Whether two persons have agreed. */
    @JsonIgnore
    public boolean isApproved() {
        return "APPROVED".equals(outcome);
    }

    /** 200 once two persons have agreed, 202 while a second is awaited. */
    public RestResponse<Proposal> answer() {
        return RestResponse.status(isApproved() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, this);
    }
}
