package kr.ieum.audit;

import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.web.Filter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for. */
public class EventFilter {
    @QueryParam("from")
    @Parameter(description = "이 시각부터 (포함). 날짜만 쓰면 한국 시각 0시", example = "2021-02-19")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "이 시각 전까지 (제외)", example = "2021-03-01T00:00:00Z")
    @Nullable
    String to;

    @QueryParam("actor")
    @Parameter(description = "행위자의 계정", example = "reviewer.lee")
    @Nullable
    String actor;

    @QueryParam("company")
    @Parameter(description = "관련된 수요기업 또는 공급기업의 id")
    @Nullable
    String company;

    @QueryParam("subjectKind")
    @Parameter(description = "대상의 종류", example = "FIRM")
    @Nullable
    String subjectKind;

    @QueryParam("subjectId")
    @Parameter(description = "대상의 id. subjectKind와 함께 씁니다.")
    @Nullable
    String subjectId;

    @QueryParam("action")
    @Parameter(description = "행위", example = "FIRM_REGISTERED")
    @Nullable
    String action;

    @QueryParam("round")
    @Parameter(description = "차수 id")
    @Nullable
    String round;

    @QueryParam("acknowledged")
    @Parameter(description = "확인된 것만(true), 확인되지 않은 것만(false)", example = "false")
    @Nullable
    String acknowledged;

    @QueryParam("earliestPerSubject")
    @Parameter(description = "조건에 맞는 것 가운데 대상마다 가장 이른 것만", example = "true")
    @Nullable
    String earliestPerSubject;

    /** @throws kr.ieum.platform.problem.Refused when something is malformed, or a subject's id comes without its kind */
    Filter filter() {
        if (subjectId != null && subjectKind == null) throw AuditProblem.SUBJECT_KIND_MISSING.with();
        return new Filter()
                .moment("e.at >= ?", "from", from)
                .moment("e.at < ?", "to", to)
                .text("e.actor = ?", actor)
                .uuid("e.companies @> array[?::uuid]", "company", company)
                .text("e.subject_kind = ?", subjectKind)
                .text("e.subject_id = ?", subjectId)
                .text("e.action = ?", action)
                .uuid("e.round_id = ?", "round", round)
                .either(
                        "exists (select from audit.acknowledgement a where a.event_id = e.id)",
                        "not exists (select from audit.acknowledgement a where a.event_id = e.id)",
                        "acknowledged",
                        acknowledged);
    }

    boolean onlyEarliest() {
        filter().either("true", "true", "earliestPerSubject", earliestPerSubject);
        return "true".equals(earliestPerSubject);
    }

    boolean namesSubject() {
        return subjectId != null;
    }
}
