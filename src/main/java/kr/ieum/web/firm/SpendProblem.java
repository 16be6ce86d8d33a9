package kr.ieum.web.firm;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

/** What the pages of paying refuse, beside all that the rooms do. */
enum SpendProblem implements ProblemType {
    PAID_TODAY(
            Kind.CONFLICT,
            "오늘 이미 같은 서비스를 결제했습니다. 하나 더 결제하는 것이 맞으면 표시하고 다시 눌러 주세요.",
            "The same service was paid for today. If you mean to pay for another one, tick the box and press again.");

    private final Refusal refusal;

    SpendProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
