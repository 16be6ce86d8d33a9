package kr.ieum.web;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;

/** What the pages themselves refuse. */
enum PageProblem implements ProblemType {
    NOT_OUR_FORM(
            Kind.FORBIDDEN,
            "이 화면에서 보낸 것인지 확인할 수 없습니다. 화면을 다시 열어 보내 주세요.",
            "We cannot tell that this came from our page. Open the page again and send it from there.");

    private final Kind kind;
    private final String korean;
    private final String english;

    PageProblem(Kind kind, String korean, String english) {
        this.kind = kind;
        this.korean = korean;
        this.english = english;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String korean() {
        return korean;
    }

    @Override
    public String english() {
        return english;
    }
}
