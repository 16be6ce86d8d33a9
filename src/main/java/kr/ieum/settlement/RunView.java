package kr.ieum.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.order.OrderId;
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
        RunKind kind,
        @Schema(description = "사업. 기업 환급에는 없습니다.") @Nullable String programme,
        @Schema(description = "이 날까지 확정된 이용계약을 모았습니다.") LocalDate until,
        RunStatus status,
        @Schema(description = "모두 더한 지급액(원)") Won total,
        List<LineView> lines,

        @Schema(description = "모을 때의 답에만: 확정되었지만 모으지 않은 이용계약과 이유") @Nullable
        List<LeftOut> leftOut,

        Instant collectedAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy)
        implements Versioned {

    /** Why a confirmed order is not paid yet. */
    @Schema(name = "UnsettledOrder")
    public record LeftOut(OrderId orderId, String code, Why why) {}

    /** What is missing. */
    @Schema(name = "UnsettledReason")
    public enum Why {
        NO_PROOF_OF_USE,
        NO_TAX_INVOICE,
        ACCOUNT_NOT_CONFIRMED,
        /** One payment file holds no more suppliers. */
        NEXT_RUN
    }

    RunView without(List<LeftOut> orders) {
        return new RunView(
                id,
                version,
                code,
                kind,
                programme,
                until,
                status,
                total,
                lines,
                orders,
                collectedAt,
                approvedAt,
                approvedBy);
    }
}
