package kr.ieum.order.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.order.OrderId;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund request or a dispute as both sides and the agency see it. */
@Schema(name = "OrderRequest", description = "환불 요청 또는 분쟁")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        RequestId id,
        long version,
        RequestKind kind,
        OrderId orderId,
        Party openedBy,
        Instant openedAt,
        String reason,

        @Schema(description = "돌려달라는 공급가액(원). 분쟁에는 없습니다.", examples = "900000") @Nullable
        Won asked,

        RequestStatus status,
        @Schema(description = "상대가 답할 마지막 날") LocalDate answerBy,
        @Schema(description = "심사 담당이 결정할 마지막 날") LocalDate decideBy,
        @Nullable Answer answer,

        @Schema(description = "공급기업이 돌려주겠다는 공급가액(원)", examples = "450000") @Nullable
        Won offered,

        @Nullable String answerReason,
        @Nullable Instant answeredAt,

        @Schema(description = "기업에 돌아간 공급가액(원)", examples = "450000") @Nullable
        Won granted,

        @Nullable String decisionReason,
        @Schema(description = "결정되거나 거둔 때") @Nullable Instant decidedAt,
        @Schema(description = "양쪽이 낸 진술과 증빙") List<Statement> statements)
        implements Versioned {

    /** What one side has to say, or can show. */
    @Schema(name = "Statement", description = "진술 또는 증빙")
    public record Statement(Party party, String text, Instant at) {}
}
