package kr.ieum.order.afterwards;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum AfterwardsProblem implements ProblemType {
    NOT_TAKEN(
            Kind.CONFLICT,
            "이용을 확정하고 환불하지 않은 계약에만 남길 수 있습니다. 계약의 상태: {state}",
            "The order must be confirmed and not refunded; it is {state}."),
    VOTED_ALREADY(Kind.CONFLICT, "이 계약의 만족도는 이미 남겼습니다.", "There is a vote on this order already."),
    NO_VOTE(Kind.UNKNOWN, "이 계약에는 만족도가 없습니다.", "There is no vote on this order."),
    STILL_SUBSIDISED(
            Kind.UNPROCESSABLE,
            "{paidUntil}까지는 바우처로 산 기간입니다. 그 뒤의 이용만 알릴 수 있습니다.",
            "Vouchers have paid until {paidUntil}: only use after that day is later use."),
    NOT_USED_YET(Kind.UNPROCESSABLE, "오늘({today})보다 뒤의 이용은 알릴 수 없습니다.", "Use after today ({today}) cannot be told.");

    private final Refusal refusal;

    AfterwardsProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
