package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a file, line by line, as {@link kr.ieum.platform.bulk.BulkReport} writes it. */
@Schema(name = "BulkResult", description = "일괄 등록 결과. 잘못된 줄은 다른 줄에 영향을 주지 않습니다.")
record BulkResult(
        @Schema(examples = "118") int made,
        @Schema(examples = "3") int drafted,
        @Schema(examples = "40") int unchanged,
        @Schema(examples = "2") int refused,
        List<Line> lines) {

    @Schema(name = "BulkLineResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "파일의 줄 번호 (1부터)", examples = "7")
            int line,

            @Schema(examples = "SERP-01") @Nullable String sku,

            @Schema(description = "MADE, DRAFTED, UNCHANGED, REFUSED", examples = "MADE")
            String outcome,

            @Nullable ListingId listingId,
            @Schema(description = "심사에 올라갔는지") boolean submitted,
            @Nullable Problem problem) {}
}
