package kr.ieum.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer decides on an application, and why. Two must say the same. */
@Schema(name = "ReviewDecision", description = "심사 결정")
public record ReviewDecision(
        @NotNull Decision decision,

        @NotBlank @Size(max = 1_000) @Schema(description = "기업에 그대로 보이는 이유")
        String reason) {

    /** Which way. */
    @Schema(name = "ReviewOutcome")
    public enum Decision {
        ADMIT,
        REFUSE
    }
}
