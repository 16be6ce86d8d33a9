package kr.ieum.voucher;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum VoucherProblem implements ProblemType {
    UNKNOWN_VOUCHER(Kind.UNKNOWN, "그런 바우처가 없습니다.", "There is no such voucher."),
    VOUCHER_NOT_ACTIVE(
            Kind.CONFLICT,
            "바우처 {voucher}은(는) {state} 상태라 결제에 쓸 수 없습니다.",
            "Voucher {voucher} is {state} and cannot pay."),
    NOT_EXTENDABLE(
            Kind.CONFLICT,
            "바우처 {voucher}은(는) {state} 상태라 기한을 늘릴 수 없습니다.",
            "Voucher {voucher} is {state} and cannot be extended."),
    NOT_LATER(
            Kind.UNPROCESSABLE,
            "지금 기한({deadline} {present})보다 늦은 날이어야 합니다.",
            "It must be later than the present deadline ({deadline} {present})."),
    ORDERS_OPEN(
            Kind.CONFLICT,
            "아직 결제가 보류된 이용계약이 있어 반납할 수 없습니다. 먼저 취소하거나 확정하세요.",
            "Orders still hold money of this voucher. Cancel or confirm them first.");

    private final Refusal refusal;

    VoucherProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
