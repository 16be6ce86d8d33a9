package kr.ieum.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.ieum.platform.company.BusinessNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Support a firm had outside Ieum.
 *
 * @param field the product field of another body's support, such as {@code cloud-service}; null for an earlier voucher
 */
@Schema(description = "다른 기관의 지원 또는 이전 연도 바우처 이력")
record SupportRecord(
        @NotNull BusinessNumber businessNumber,

        @NotBlank @Size(max = 60) @Schema(examples = "untact")
        String programme,

        @NotBlank @Size(max = 30) @Schema(examples = "2020") String ruleVersion,
        @Min(2000) @Max(2100) @Schema(examples = "2020") int year,

        @Nullable @Size(max = 60) @Schema(description = "다른 기관 지원의 분야. 이전 바우처면 비웁니다.", examples = "cloud-service")
        String field,

        boolean used,
        @Nullable LocalDate givenOn) {}
