package kr.ieum.voucher.consulting;

import java.time.Instant;
import java.util.List;
import kr.ieum.voucher.VoucherId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consultant found, and what he advises. */
@Schema(description = "컨설팅 결과")
public record Consultation(
        VoucherId voucherId,

        @Schema(description = "권하는 분야", examples = "[\"MIGRATION\"]")
        List<String> categories,

        String finding,
        @Schema(description = "컨설팅한 담당자") String consultant,
        Instant givenAt) {}
