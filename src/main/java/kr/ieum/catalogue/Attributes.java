package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What services are compared by, beside their price. */
@Schema(description = "비교 항목")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attributes(
        @NotNull @Min(1) @Max(100_000) @Schema(description = "최소 인원", examples = "1")
        Integer minSeats,

        @Nullable @Min(1) @Max(100_000) @Schema(description = "최대 인원. 없으면 제한 없음", examples = "300")
        Integer maxSeats,

        @NotNull @Min(0) @Max(365) @Schema(description = "무료 체험 일수", examples = "30")
        Integer trialDays,

        @NotNull @Schema(description = "클라우드 보안인증(CSAP) 여부", examples = "false")
        Boolean csap,

        @NotNull @Schema(description = "데이터를 국내에 두는지", examples = "true")
        Boolean domesticHosting,

        @NotNull
        @Size(max = 300)
        @Pattern(regexp = "https?://\\S+")
        @Schema(description = "서비스 주소", examples = "https://www.serp.example")
        String url) {}
