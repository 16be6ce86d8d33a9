package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.firm.FirmId;
import kr.ieum.programme.Outcome;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application of a past round: how it was judged, how another version would judge it, and in which rules they part. */
@Schema(name = "PreviewedApplication", description = "지난 신청을 다른 규칙 판으로 판단한 결과와 차이")
record PreviewedApplication(
        ApplicationId applicationId,
        String code,
        FirmId firmId,
        @Schema(examples = "2021") String decidedUnder,
        Verdict.Decision before,
        Verdict.Decision after,
        boolean changed,
        List<RuleChange> differences) {

    /** @param before absent when that version had no such rule; {@code after} likewise */
    @Schema(name = "RuleChange", description = "규칙 하나의 결과가 어떻게 달라지는지. 없던 규칙이면 before가 없습니다.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleChange(
            @Schema(examples = "HAS_EMPLOYEES") String rule,
            @Nullable Outcome before,
            @Nullable Outcome after) {}

    static PreviewedApplication of(Application application, Verdict before, Verdict after) {
        List<RuleChange> differences = new ArrayList<>();
        Map<String, Outcome> was = outcomes(before);
        Map<String, Outcome> is = outcomes(after);
        was.forEach((rule, outcome) -> {
            if (outcome != is.get(rule)) differences.add(new RuleChange(rule, outcome, is.get(rule)));
        });
        is.forEach((rule, outcome) -> {
            if (!was.containsKey(rule)) differences.add(new RuleChange(rule, null, outcome));
        });
        return new PreviewedApplication(
                application.id(),
                application.code(),
                application.firm(),
                before.version(),
                before.decision(),
                after.decision(),
                before.decision() != after.decision(),
                differences);
    }

    private static Map<String, Outcome> outcomes(Verdict verdict) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (RuleVerdict rule : verdict.rules()) outcomes.put(rule.code(), rule.outcome());
        return outcomes;
    }
}
