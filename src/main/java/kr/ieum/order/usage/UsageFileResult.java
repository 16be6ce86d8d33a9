package kr.ieum.order.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a file, line by line. */
@Schema(name = "UsageFileResult", description = "이용기록 파일의 결과. 잘못된 줄은 다른 줄에 영향을 주지 않습니다.")
record UsageFileResult(
        @Schema(description = "새로 반영된 기록", examples = "310") int accepted,
        @Schema(description = "이미 받은 기록", examples = "4") int known,
        @Schema(description = "받지 못한 줄", examples = "2") int refused,
        List<Line> lines) {

    @Schema(name = "UsageLineOutcome")
    enum Outcome {
        ACCEPTED,
        KNOWN,
        REFUSED
    }

    @Schema(name = "UsageLineResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "파일의 줄 번호 (머리글이 1)", examples = "7")
            int line,

            @Schema(examples = "O-2021-7K3M-9QXD") @Nullable String order,

            @Schema(examples = "login-20210305-0001") @Nullable
            String recordId,

            Outcome outcome,
            @Nullable Problem problem) {}

    static UsageFileResult of(List<Line> lines) {
        return new UsageFileResult(
                count(lines, Outcome.ACCEPTED), count(lines, Outcome.KNOWN), count(lines, Outcome.REFUSED), lines);
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
