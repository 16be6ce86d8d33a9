package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a file of outputs, line by line, as {@link kr.ieum.platform.bulk.BulkReport} writes it. */
@Schema(name = "BulkOutputResult", description = "일괄 등록 결과. 잘못된 줄은 다른 줄에 영향을 주지 않습니다.")
record BulkOutputResult(
        @Schema(examples = "118") int made,
        @Schema(examples = "3") int changed,
        @Schema(examples = "40") int unchanged,
        @Schema(examples = "2") int refused,
        List<Line> lines) {

    @Schema(name = "BulkOutputLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "파일의 줄 번호 (1부터)", examples = "7")
            int line,

            @Schema(examples = "ICT-2021-001") @Nullable String number,

            @Schema(description = "MADE, CHANGED, UNCHANGED, REFUSED", examples = "MADE")
            String outcome,

            @Nullable TechOutputId outputId,
            @Nullable Problem problem) {}
}
