package kr.ieum.outcome.planner;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum PlanProblem implements ProblemType {
    UNKNOWN_PLAN(Kind.UNKNOWN, "그런 모의가 없습니다.", "There is no such plan."),
    RULES_OR_DOCUMENT(
            Kind.UNPROCESSABLE,
            "규칙 판(programme, version)과 규칙 문서(document) 중 하나만 적어 주세요.",
            "Name either a version of a programme's rules or hand in a document."),
    MADE_UP_WRONG(
            Kind.UNPROCESSABLE,
            "만들어 낼 기업들이나 가정에 쓸 수 없는 값이 있습니다: {value}",
            "The made-up firms or the assumptions have a value that cannot be: {value}");

    private final Refusal refusal;

    PlanProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
