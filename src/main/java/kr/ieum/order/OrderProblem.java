package kr.ieum.order;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum OrderProblem implements ProblemType {
    UNKNOWN_ORDER(Kind.UNKNOWN, "그런 이용계약이 없습니다.", "There is no such order."),
    DUPLICATE_PLAN(Kind.MALFORMED, "같은 요금제를 두 번 적었습니다: {plan}", "The plan {plan} is there twice."),
    CATEGORY_NOT_IN_PROGRAMME(
            Kind.UNPROCESSABLE,
            "분야 {category}은(는) 이 바우처로 살 수 없습니다. 살 수 있는 분야: {allowed}",
            "Category {category} cannot be bought with this voucher. Allowed: {allowed}"),
    OWN_PRODUCT(Kind.UNPROCESSABLE, "자기 회사의 상품은 바우처로 살 수 없습니다.", "A firm cannot buy its own product with a voucher."),
    BALANCE_TOO_SMALL(
            Kind.UNPROCESSABLE,
            "바우처 잔액이 부족합니다: 공급가액 {supply}원이 필요하고 {left}원 남았습니다.",
            "The voucher holds too little: {supply} won of supply value are needed, {left} won are left."),
    SUPPLIER_CAP(
            Kind.UNPROCESSABLE,
            "공급기업 한 곳에는 {cap}원까지만 쓸 수 있습니다. 이미 {spent}원을 썼습니다.",
            "At most {cap} won may go to one supplier; {spent} won have gone already."),
    TOO_FEW_SUPPLIERS(
            Kind.UNPROCESSABLE,
            "서로 다른 공급기업 {least}곳 이상에서 사야 하므로 남은 돈을 모두 이 공급기업에 쓸 수 없습니다.",
            "The voucher must go to at least {least} suppliers, so this order may not take all that is left."),
    CATEGORY_LIMIT(
            Kind.UNPROCESSABLE,
            "분야 {category}에는 {limit}원까지만 쓸 수 있습니다. 이미 {spent}원을 썼습니다.",
            "At most {limit} won may go into {category}; {spent} won have gone already."),
    CATEGORY_CLOSED(
            Kind.UNPROCESSABLE,
            "분야 {category}은(는) {last}까지 살 수 있었습니다.",
            "Category {category} could be bought until {last}."),
    CATEGORY_ORDERS(
            Kind.UNPROCESSABLE,
            "분야 {category}에서는 {most}건까지만 살 수 있습니다.",
            "At most {most} orders are allowed in {category}."),
    ONLY_AGREED(
            Kind.UNPROCESSABLE,
            "협약으로 받은 바우처는 협약의 계약에만 쓸 수 있습니다 (POST /orders/{id}/payment).",
            "A voucher given on a pact pays for what the pact names (POST /orders/{id}/payment)."),
    EARLIER_TRANCHE(
            Kind.CONFLICT,
            "앞 회차가 확정되어야 이 회차를 결제할 수 있습니다. 앞 회차의 상태: {state}",
            "This part can be paid once the one before is confirmed. That one is {state}."),
    SUPPLIER_NOT_SELLING(
            Kind.UNPROCESSABLE, "공급기업이 지금 팔 수 없습니다: {reason}", "The supplier cannot sell at present: {reason}"),
    CONSULTATION_MISSING(
            Kind.UNPROCESSABLE,
            "컨설팅을 먼저 받아야 살 수 있습니다.",
            "A consultant must have looked at the firm before anything is bought."),
    NOT_ADVISED(
            Kind.UNPROCESSABLE,
            "컨설팅에서 권한 분야가 아닙니다. 권한 분야: {advised}",
            "The consultant did not advise this category. He advised: {advised}"),
    USE_PERIOD_OVER(
            Kind.UNPROCESSABLE, "바우처를 쓸 수 있는 기간({useUntil})이 지났습니다.", "The voucher could be used until {useUntil}."),
    NO_PROOF_OF_USE(
            Kind.UNPROCESSABLE,
            "사용 기록이 있어야 확정할 수 있습니다. 공급기업이 사용 기록을 보내야 합니다.",
            "There is no proof of use yet: the supplier must send usage records."),
    MORE_THAN_KEPT(
            Kind.UNPROCESSABLE,
            "이미 돌려주었거나 돌려받기로 한 돈을 빼면 {most}원까지입니다.",
            "Less what was refunded or claimed already, at most {most} won are left."),
    DISPUTED(Kind.CONFLICT, "이용계약 {order}은(는) 분쟁 중입니다.", "Order {order} is in dispute."),
    NOT_CONFIRMED(
            Kind.CONFLICT,
            "이용계약 {order}은(는) {state} 상태라 환불할 수 없습니다. 확정 전에는 취소하세요.",
            "Order {order} is {state}: there is nothing to refund. Before it is confirmed, cancel it."),
    NO_PARTIAL_CONFIRMATION(
            Kind.UNPROCESSABLE, "이 사업은 쓴 만큼만 확정하는 것을 허용하지 않습니다.", "This programme does not let a firm confirm a part."),
    LESS_THAN_USED(
            Kind.UNPROCESSABLE,
            "이미 쓴 몫 {used}원부터 {most}원까지 확정할 수 있습니다.",
            "Between {used} won, which are used already, and {most} won can be confirmed."),
    NO_INSPECTION(Kind.UNPROCESSABLE, "검수로 이용을 확인하는 사업이 아닙니다.", "This programme does not ask for an inspection."),
    INSPECTION_NOT_YOURS(
            Kind.UNPROCESSABLE, "검수 기록은 기관이 남깁니다.", "Inspections are recorded by the agency, not by the supplier."),
    USAGE_BEFORE_SERVICE(
            Kind.UNPROCESSABLE,
            "{usedAt}의 기록은 결제({paidAt}) 전이거나 서비스 기간({from} ~ {to}) 밖이거나 미래입니다.",
            "The record of {usedAt} is before the payment ({paidAt}), outside the service ({from} to {to}) or in the future."),
    FIRM_NOT_REGISTERED(Kind.UNPROCESSABLE, "먼저 기업을 등록해 주세요.", "Register the firm first.");

    private final Refusal refusal;

    OrderProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
