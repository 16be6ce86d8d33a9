package kr.ieum.techdev;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum TechdevProblem implements ProblemType {
    UNKNOWN_OUTPUT(Kind.UNKNOWN, "그런 기술개발 성과가 없습니다.", "There is no such tech output."),
    UNKNOWN_MINISTRY(Kind.UNKNOWN, "그런 부처가 없습니다.", "There is no such ministry."),
    UNKNOWN_TECH_FIELD(Kind.UNKNOWN, "그런 기술 분야가 없습니다.", "There is no such field of technology."),
    UNKNOWN_DEMONSTRATION(Kind.UNKNOWN, "그런 실증이 없습니다.", "There is no such demonstration."),
    OUTPUT_NUMBER_FORM(
            Kind.MALFORMED,
            "성과 번호는 영문·숫자로 시작하는 1~64자의 영문, 숫자, . _ - 입니다.",
            "An output's number is 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit."),
    FIELD_CODE_FORM(
            Kind.MALFORMED,
            "분야 코드는 1~40자의 영문 대문자, 숫자, _ 입니다.",
            "A field's code is 1 to 40 capital letters, digits or underscores."),
    UNKNOWN_FIELD(Kind.UNPROCESSABLE, "{field} 분야가 없습니다.", "There is no field {field}."),
    LICENCE_PERIOD(
            Kind.UNPROCESSABLE, "실시권 기간의 시작({from})이 끝({to})보다 늦습니다.", "The licence from {from} ends before, on {to}."),
    OWNED_AND_LICENSED(
            Kind.UNPROCESSABLE,
            "소유(OWNED)인 성과에는 실시권자가 있을 수 없습니다. LICENSED나 FEE로 등록하세요.",
            "An output that is OWNED has no licences. Register it as LICENSED or FEE."),
    OUTPUT_WITHDRAWN(Kind.CONFLICT, "부처가 철회한 성과입니다.", "The ministry has withdrawn this output."),
    DEMONSTRATION_PERIOD(
            Kind.UNPROCESSABLE,
            "실증 기간의 시작({from})이 끝({to})보다 늦습니다.",
            "The demonstration from {from} ends before, on {to}."),
    DEMONSTRATION_NOT_BEGUN(
            Kind.CONFLICT, "실증이 {from}에 시작합니다.", "The demonstration begins on {from}: there is no result yet.");

    private final Refusal refusal;

    TechdevProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
