package kr.ieum.outcome;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum OutcomeProblem implements ProblemType {
    NOT_SEALED_YET(
            Kind.UNPROCESSABLE,
            "{asked}은(는) 아직 봉인되지 않았습니다. {latest}까지 물을 수 있고, 비우면 마지막 블록으로 답합니다.",
            "{asked} is not sealed yet. Ask for {latest} at the latest, or leave it out for the newest block."),
    UNKNOWN_BLOCK(
            Kind.UNPROCESSABLE, "그런 블록이 없습니다. 마지막 블록: {latest}", "There is no such block. The newest is {latest}."),
    ONE_MOMENT(Kind.MALFORMED, "asOf와 block 중 하나만 적으세요.", "Give asOf or block, not both."),
    PERIOD(Kind.MALFORMED, "from({from})이 to({to})보다 뒤입니다.", "The period from {from} ends before, at {to}."),
    UNKNOWN_OUTPUT(Kind.UNKNOWN, "그런 기술개발 성과가 없습니다.", "There is no such tech output.");

    private final Refusal refusal;

    OutcomeProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
