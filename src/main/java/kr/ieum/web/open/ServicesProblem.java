package kr.ieum.web.open;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;

/** What the pages of the catalogue refuse. */
enum ServicesProblem implements ProblemType {
    COMPARE_UP_TO_FOUR(Kind.MALFORMED, "비교할 요금제를 하나에서 넷까지 골라 주세요.", "Choose one to four plans to compare.");

    private final Kind kind;
    private final String korean;
    private final String english;

    ServicesProblem(Kind kind, String korean, String english) {
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
