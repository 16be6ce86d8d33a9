package kr.ieum.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal (RFC 9457). */
@Schema(name = "Problem", description = "오류 응답 (RFC 9457). code는 바뀌지 않으며 프로그램이 판단할 때 사용합니다.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "/problems/stale") String type,
        @Schema(examples = "그사이 내용이 바뀌었습니다") String title,
        @Schema(examples = "412") int status,

        @Schema(examples = "다른 사람이 먼저 고쳤습니다. 다시 읽고 시도해 주세요.")
        String detail,

        @Schema(examples = "STALE") String code,
        List<Violation> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refused refused, Language language) {
        ProblemType type = refused.type();
        return new Problem(
                type.uri(),
                type.kind().title(language),
                type.kind().status(),
                refused.detail(language),
                type.name(),
                refused.violations().stream()
                        .map(violation -> violation.in(language))
                        .toList(),
                refused.facts(language));
    }

    /** What the form of a request violates. */
    public static Problem of(ConstraintViolationException invalid, Language language) {
        return of(CommonProblem.INVALID_REQUEST, 400, language, Violations.of(invalid), Map.of());
    }

    /** What in a form could not be read. */
    public static Problem of(JsonMappingException unreadable, Language language) {
        return of(CommonProblem.INVALID_REQUEST, 400, language, Violations.of(unreadable, language), Map.of());
    }

    static Problem of(
            CommonProblem type, int status, Language language, List<Violation> violations, Map<String, Object> facts) {
        Refused refused = new Refused(type);
        refused.facts().putAll(facts);
        return new Problem(
                type.uri(),
                type.kind().title(language),
                status,
                refused.detail(language),
                type.name(),
                violations,
                facts);
    }
}
