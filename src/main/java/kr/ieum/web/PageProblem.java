package kr.ieum.web;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

/** What the pages themselves refuse. */
enum PageProblem implements ProblemType {
    NOT_OUR_FORM(
            Kind.FORBIDDEN,
            "이 화면에서 보낸 것인지 확인할 수 없습니다. 화면을 다시 열어 보내 주세요.",
            "We cannot tell that this came from our page. Open the page again and send it from there.");

    private final Refusal refusal;

    PageProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
