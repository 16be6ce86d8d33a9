package kr.ieum.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An approval as the supplier and the agency see it. */
@Schema(description = "공급기업 선정 (사업·분야·기간)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        ApprovalId id,
        long version,
        SupplierId supplierId,
        @Schema(examples = "untact") String programme,
        @Schema(examples = "REMOTE_WORK") String category,
        LocalDate from,
        LocalDate to,
        ApprovalStatus status,
        Evidence evidence,
        Instant appliedAt,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        @Nullable String conditions,
        @Nullable String agreementHash,
        @Schema(description = "협약에 서명한 계정") @Nullable String agreedBy,
        @Nullable Instant agreedAt,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason)
        implements Versioned {}
