package kr.ieum.web.open;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

/** What the pages of the catalogue refuse. */
enum ServicesProblem implements ProblemType {
    COMPARE_UP_TO_FOUR(Kind.MALFORMED, "비교할 요금제를 하나에서 넷까지 골라 주세요.", "Choose one to four plans to compare.");

    private final Refusal refusal;

    ServicesProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
