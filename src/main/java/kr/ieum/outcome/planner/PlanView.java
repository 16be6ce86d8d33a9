package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.job.JobRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan and how far it is. */
@Schema(name = "RoundPlan", description = "모의와 그 진행")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        UUID id,
        JobRun.State state,

        @Schema(description = "판단한 기업 수", examples = "50000")
        long progress,

        @Schema(description = "기업 수. 아직 모르면 0", examples = "84000")
        long total,

        @Schema(description = "결과. 끝나기 전에는 없습니다.", implementation = PlanResult.class) @JsonRawValue @Nullable
        String result,

        @Schema(description = "실패한 이유") @Nullable String error,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    static PlanView of(JobRun run) {
        return new PlanView(
                run.id(),
                run.state(),
                run.progress(),
                run.total(),
                run.result(),
                run.error(),
                run.startedAt(),
                run.finishedAt());
    }
}
