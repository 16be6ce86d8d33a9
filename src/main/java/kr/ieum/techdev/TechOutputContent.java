package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a ministry says of an output.
 *
 * @param registrationNumbers of the software, patent or demonstration, as their registers have them
 * @param readinessLevel TRL, 1 to 9
 * @param endsOn the last day of the project
 */
@Schema(description = "기술개발 성과의 내용")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TechOutputContent(
        @NotNull ProjectNumber projectNumber,

        @NotBlank @Size(max = 300) @Schema(examples = "비대면 회의 음성 잡음 제거 소프트웨어")
        String title,

        @Nullable @Size(max = 4_000) @Schema(examples = "회의 음성에서 주변 소음을 실시간으로 없앱니다.")
        String summary,

        @Valid @NotNull Organisation performer,

        @NotNull @Schema(description = "SOFTWARE 소프트웨어, PATENT 특허, DEMONSTRATION 실증", examples = "SOFTWARE")
        OutputKind kind,

        @NotNull @Size(max = 20) @Schema(description = "등록번호", examples = "[\"C-2021-000001\"]")
        List<@NotBlank @Size(max = 100) String> registrationNumbers,

        @NotNull @Min(1) @Max(9) @Schema(description = "기술성숙도 (TRL)", examples = "7")
        Integer readinessLevel,

        @NotBlank
        @Pattern(regexp = "[A-Z0-9_]{1,40}")
        @Schema(description = "분야 코드 (GET /tech-fields)", examples = "MEETING")
        String field,

        @Valid @NotNull Rights rights,

        @NotNull @Schema(description = "과제 종료일", examples = "2020-12-31")
        LocalDate endsOn) {}
