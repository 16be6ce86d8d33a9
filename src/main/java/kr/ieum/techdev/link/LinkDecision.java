package kr.ieum.techdev.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ministry says to a claim, and why. */
@Schema(name = "OutputLinkDecision", description = "성과 연결의 결정")
public record LinkDecision(
        @NotNull @Schema(examples = "CONFIRM") Outcome outcome,

        @NotBlank @Size(max = 2_000) @Schema(examples = "과제의 수행기관이며 등록된 소프트웨어와 같음")
        String reason) {

    @Schema(name = "OutputLinkOutcome")
    public enum Outcome {
        CONFIRM,
        REJECT
    }
}
