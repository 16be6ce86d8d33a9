package kr.ieum.techdev.link;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum LinkProblem implements ProblemType {
    UNKNOWN_OUTPUT_LINK(Kind.UNKNOWN, "그런 성과 연결이 없습니다.", "There is no such link to an output."),
    OUTPUT_LINKED_ALREADY(
            Kind.CONFLICT,
            "이 상품은 이 성과로 이미 신청했거나 확인되었습니다. ({linkId})",
            "For this listing the output is claimed or confirmed already ({linkId})."),
    WITHDRAWN_OUTPUT_CLAIMED(
            Kind.CONFLICT, "부처가 철회한 성과는 신청할 수 없습니다.", "An output its ministry has withdrawn cannot be claimed."),
    NO_RIGHT_TO_OUTPUT(
            Kind.CONFLICT,
            "확인할 수 없습니다. 사업자등록번호 {businessNumber} 공급기업은 이 성과를 담아 팔 수 없습니다: {why}.",
            "This cannot be confirmed. The supplier of business number {businessNumber} may not sell what carries this"
                    + " output: {why}.");

    private final Refusal refusal;

    LinkProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
