package kr.ieum.voucher.consulting;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ConsultingProblem implements ProblemType {
    NOT_CONSULT_FIRST(Kind.UNPROCESSABLE, "컨설팅으로 시작하는 사업이 아닙니다.", "This programme does not begin with a consultant."),
    UNKNOWN_CATEGORY(
            Kind.UNPROCESSABLE, "이 사업의 분야는 다음과 같습니다: {categories}", "The programme has these categories: {categories}"),
    OWN_FIRM(Kind.FORBIDDEN, "소속 회사는 컨설팅할 수 없습니다.", "You belong to the company and may not advise it.");

    private final Refusal refusal;

    ConsultingProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
