package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paper that bears out what a demonstration has shown. @param sha256 of the paper, so that it can be told from another */
@Schema(name = "DemonstrationEvidence", description = "실증의 증빙")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evidence(
        @NotBlank @Size(max = 300) @Schema(examples = "실증 결과 보고서")
        String title,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https?://\\S+")
        @Schema(examples = "https://evidence.example/report.pdf")
        String url,

        @Nullable
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
