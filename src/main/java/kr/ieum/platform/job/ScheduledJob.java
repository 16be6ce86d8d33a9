package kr.ieum.platform.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recurring job as operators watch it.
 *
 * @param nextAt when it is due again; absent until some instance has scheduled it
 * @param failuresInARow 0 when the last run went well
 */
@Schema(description = "되풀이되는 작업")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduledJob(
        @Schema(examples = "voucher-clocks") String name,

        @Schema(description = "한 번 끝나고 다음까지의 간격(초)", examples = "60")
        long everySeconds,

        @Schema(description = "지금 돌고 있는지") boolean running,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        int failuresInARow,
        @Schema(description = "마지막으로 실패한 이유") @Nullable String lastError,
        @Nullable Instant nextAt,

        @Schema(description = "할 일이 있던 가장 최근 실행에서 끝난 양. 그런 실행이 없었으면 없습니다.", examples = "128000") @Nullable
        Long progress,

        @Schema(description = "그 실행이 시작될 때 밀려 있던 양", examples = "512000") @Nullable
        Long total) {}
