package kr.ieum.settlement;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;

enum SettlementProblem implements ProblemType {
    UNKNOWN_RUN(Kind.UNKNOWN, "그런 정산이 없습니다.", "There is no such settlement run."),
    NOTHING_TO_SETTLE(
            Kind.UNPROCESSABLE, "{until}까지 확정되어 지급할 이용계약이 없습니다.", "Nothing confirmed by {until} is left to be paid."),
    RUN_NOT_APPROVED(
            Kind.CONFLICT,
            "승인된 정산만 지급 파일을 만들 수 있습니다 (지금 {state}).",
            "Only an approved run has a payment file (this one is {state})."),
    NOTHING_LEFT(
            Kind.UNPROCESSABLE,
            "그사이 환불되어 지급할 것이 남지 않았습니다. 이 정산은 버리세요.",
            "Refunds have left nothing to pay. Discard this run."),
    BANK_RESULT_REJECTED(
            Kind.UNPROCESSABLE,
            "은행 결과(pain.002)에 문제가 {count}가지 있습니다.",
            "The bank's result (pain.002) has {count} problems."),
    OTHER_FILE(
            Kind.UNPROCESSABLE,
            "이 정산의 지급 파일({expected})에 대한 결과가 아닙니다: {found}",
            "This is not the result of this run's file ({expected}): {found}");

    private final Kind kind;
    private final String korean;
    private final String english;

    SettlementProblem(Kind kind, String korean, String english) {
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
