package kr.ieum.application.scoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's points for one criterion, with the reason. */
@Schema(description = "평가 항목 하나의 점수와 이유")
record Score(
        @NotBlank @Size(max = 60) @Schema(examples = "USE_PLAN")
        String criterion,

        @NotNull @Min(0) @Max(100) @Schema(description = "0~100점. 배점은 곱해서 더합니다.", examples = "85")
        Integer points,

        @NotBlank @Size(max = 1_000) @Schema(examples = "쓸 서비스와 담당자가 구체적임")
        String reason) {}
