package kr.ieum.supplier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What two reviewers decide on an application. */
@Schema(description = "선정 결정. 두 번째 심사자가 같은 내용을 보내면 확정됩니다.")
public record ApprovalDecision(
        @NotNull Outcome outcome,

        @Nullable @Size(max = 4_000) @Schema(description = "사유. REJECTED이면 꼭 적습니다.", examples = "제공 실적이 확인됨")
        String reasons,

        @Nullable @Size(max = 4_000) @Schema(description = "조건. CONDITIONAL이면 꼭 적습니다.")
        String conditions) {

    /** Which way. */
    @Schema(name = "ApprovalOutcome")
    public enum Outcome {
        APPROVED,
        CONDITIONAL,
        REJECTED
    }

    ApprovalStatus status() {
        return switch (outcome) {
            case APPROVED -> ApprovalStatus.APPROVED;
            case CONDITIONAL -> ApprovalStatus.CONDITIONAL;
            case REJECTED -> ApprovalStatus.REJECTED;
        };
    }

    /** @throws kr.ieum.platform.problem.Refused when the supplier would not learn why */
    void mustBeExplained() {
        boolean explained =
                switch (outcome) {
                    case APPROVED -> true;
                    case CONDITIONAL -> isSaid(conditions);
                    case REJECTED -> isSaid(reasons);
                };
        if (!explained) throw SupplierProblem.DECISION_NEEDS_REASONS.with();
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
