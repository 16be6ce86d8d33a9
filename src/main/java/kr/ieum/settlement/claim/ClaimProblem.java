package kr.ieum.settlement.claim;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ClaimProblem implements ProblemType {
    UNKNOWN_CLAIM(Kind.UNKNOWN, "그런 채권이 없습니다.", "There is no such claim."),
    NOTHING_TO_CLAW_BACK(
            Kind.UNPROCESSABLE,
            "이용계약 {order}은(는) 확정되지 않았으므로 환수할 정부지원금이 없습니다.",
            "Order {order} is not confirmed: no subsidy of it has been spent."),
    CLAWBACK_TOO_MUCH(
            Kind.UNPROCESSABLE,
            "환수 원금은 {most}원을 넘을 수 없습니다. 환불되었거나 이미 환수 중인 금액을 뺀 것입니다.",
            "At most {most} won of principal can be clawed back, less what was refunded or claimed."),
    CLAWBACK_AMOUNT(Kind.MALFORMED, "환수 원금은 0원보다 커야 합니다.", "The principal must be more than zero."),
    NOT_A_CLAWBACK(Kind.UNPROCESSABLE, "환수 채권만 이의신청으로 취소할 수 있습니다.", "Only a clawback can be reversed by an appeal."),
    NOT_A_FIRMS(
            Kind.UNPROCESSABLE,
            "수요기업의 채권만 환급금에서 상계할 수 있습니다. 공급기업의 채권은 정산 때 상계됩니다.",
            "Only a firm's claim is set off from refunds; a supplier's is netted when a settlement is approved."),
    NOTHING_TO_SET_OFF(
            Kind.UNPROCESSABLE, "이 기업에 돌려줄 돈이 없어 상계할 수 없습니다.", "Nothing is owed to this firm that could be set off.");

    private final Refusal refusal;

    ClaimProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
