package kr.ieum.order.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers decide.
 *
 * @param amount what goes back to the firm when it gets a part
 */
@Schema(name = "RequestDecision", description = "심사 담당의 결정")
record Decision(
        @NotNull @Schema(examples = "GRANT_IN_PART") Outcome outcome,

        @Nullable @Schema(description = "일부 인정할 때, 기업에 돌아갈 공급가액(원)", examples = "450000")
        Won amount,

        @NotBlank @Size(max = 2_000) @Schema(examples = "석 달은 정상으로 이용한 기록이 있습니다.")
        String reason) {

    /** In whose favour, as seen by the firm. */
    @Schema(name = "RequestOutcome")
    enum Outcome {
        /** A refund is paid back; a disputed order is cancelled. */
        GRANT,
        /** A part goes back, the rest is the supplier's. */
        GRANT_IN_PART,
        /** Nothing goes back; a disputed order goes on. */
        REJECT;

        RequestStatus status() {
            return switch (this) {
                case GRANT -> RequestStatus.GRANTED;
                case GRANT_IN_PART -> RequestStatus.GRANTED_IN_PART;
                case REJECT -> RequestStatus.REJECTED;
            };
        }
    }
}
