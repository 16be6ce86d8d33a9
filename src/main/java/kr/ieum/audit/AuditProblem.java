package kr.ieum.audit;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum AuditProblem implements ProblemType {
    UNKNOWN_EVENT(Kind.UNKNOWN, "그런 감사 기록이 없습니다.", "There is no such audit event."),
    UNKNOWN_SUBJECT(Kind.UNKNOWN, "그 대상에 대한 감사 기록이 없습니다.", "Nothing is on record about that subject."),
    UNKNOWN_VERIFICATION(Kind.UNKNOWN, "그런 검증이 없습니다.", "There is no such verification."),
    NOTHING_SEALED(Kind.UNKNOWN, "아직 봉인된 감사 기록이 없습니다.", "Nothing has been sealed yet."),
    UNKNOWN_BLOCK(
            Kind.UNKNOWN,
            "그런 블록이 없습니다. 블록은 지금까지 {blocks}개이고 번호는 1부터입니다.",
            "There is no such block. There are {blocks} so far, numbered from 1."),
    SUBJECT_KIND_MISSING(
            Kind.MALFORMED,
            "subjectId는 subjectKind와 함께 보내 주세요.",
            "Send subjectKind with subjectId: an id alone does not say of what."),
    NOT_SEALED_YET(
            Kind.CONFLICT, "아직 봉인되지 않았습니다. 잠시 후 다시 시도하세요.", "The event is not sealed yet. Retry in a second or two."),
    REASON_MISSING(
            Kind.MALFORMED,
            "내려받는 이유를 reason에 적어 주세요. 감사 기록에 남습니다.",
            "Say in reason what the download is for; it goes on record.");

    private final Refusal refusal;

    AuditProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
