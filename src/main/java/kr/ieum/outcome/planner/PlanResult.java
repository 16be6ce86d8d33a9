package kr.ieum.outcome.planner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a plan.
 *
 * @param millis what making or reading the firms and judging them by every alternative took
 * @param outcomes of the plan itself, then of each variation
 */
@Schema(description = "모의 결과. 첫째가 물어본 안이고, 견줄 안이 그다음입니다.")
public record PlanResult(
        PlanQuestion asked,

        @Schema(description = "판단에 걸린 시간(밀리초)", examples = "1200")
        long millis,

        List<PlanOutcome> outcomes) {}
