package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What another body attested of a service: a certificate, or that findings were closed.
 *
 * @param type as it was issued, such as {@code CSAP_STANDARD}
 * @param validTo the last day it is shown
 */
@Schema(description = "다른 기관이 확인한 보안 결과. 유효기한이 지나면 저절로 보이지 않습니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attestation(
        @Schema(examples = "CSAP_STANDARD") String type,
        @Schema(examples = "MIDDLE") @Nullable String grade,
        @Schema(examples = "CSAP-2021-001") @Nullable String number,

        @Schema(description = "조치한 취약점의 수", examples = "7") @Nullable
        Integer findingsClosed,

        LocalDate issuedOn,
        LocalDate validTo) {}
