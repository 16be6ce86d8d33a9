package kr.ieum.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A settlement run with its lines. */
@Schema(description = "정산")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        RunId id,
        long version,
        @Schema(examples = "S-2021-7K3M-9QXD") String code,
        String programme,
        @Schema(description = "이 날까지 확정된 이용계약을 모았습니다.") LocalDate until,
        RunStatus status,
        @Schema(description = "모두 더한 지급액(원)") Won total,
        List<LineView> lines,
        Instant collectedAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy)
        implements Versioned {}
