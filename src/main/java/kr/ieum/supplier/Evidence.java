package kr.ieum.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier brings forward to be approved: that the service has been sold before, and at what price. */
@Schema(description = "선정 심사에 내는 근거")
public record Evidence(
        @NotBlank @Size(max = 10_000) @Schema(description = "서비스 제공 실적", examples = "2018년부터 1,200개사에 제공")
        String serviceHistory,

        @NotBlank @Size(max = 10_000) @Schema(description = "가격 근거 (납품 계약)", examples = "2020-11 가나상사 연 330,000원 계약")
        String priceEvidence) {}
