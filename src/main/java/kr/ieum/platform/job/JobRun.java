package kr.ieum.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One run of a long job, as it is watched.
 *
 * @param progress how much is done, of {@code total}, in the job's own units; a total of 0 is not known yet
 */
@Schema(description = "오래 걸리는 작업")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobRun(
        UUID id,
        @Schema(examples = "AUDIT_VERIFICATION") String kind,
        State state,
        @Schema(description = "끝난 양", examples = "128000") long progress,

        @Schema(description = "전체 양. 아직 모르면 0", examples = "512000")
        long total,

        @Schema(description = "결과. 끝나기 전에는 없습니다.", type = SchemaType.OBJECT) @JsonRawValue @Nullable
        String result,

        @Schema(description = "실패한 이유") @Nullable String error,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** A run that failed has stopped for good. */
    @Schema(name = "JobState")
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
