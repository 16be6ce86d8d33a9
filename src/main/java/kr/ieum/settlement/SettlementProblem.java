package kr.ieum.settlement;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum SettlementProblem implements ProblemType {
    UNKNOWN_RUN(Kind.UNKNOWN, "그런 정산이 없습니다.", "There is no such settlement run."),
    NOTHING_TO_SETTLE(
            Kind.UNPROCESSABLE, "{until}까지 확정되어 지급할 이용계약이 없습니다.", "Nothing confirmed by {until} is left to be paid."),
    NOTHING_TO_REFUND(
            Kind.UNPROCESSABLE,
            "확인된 환급 계좌가 있는 기업에게 돌려줄 돈이 없습니다.",
            "Nothing is owed to a firm whose refund account is confirmed."),
    NOTHING_TO_SEND(Kind.CONFLICT, "모두 채권과 상계되어 은행에 보낼 지급이 없습니다.", "Netting has left nothing for a bank to pay."),
    TOTAL_DIFFERS(
            Kind.UNPROCESSABLE,
            "승인하는 총액({approved}원)이 정산의 총액({total}원)과 다릅니다.",
            "The total you approve ({approved} won) is not the run's ({total} won)."),
    ACCOUNT_MISSING(Kind.CONFLICT, "받는 곳의 계좌가 확인되지 않았습니다.", "The payee's account is not confirmed."),
    INVOICE_TOO_EARLY(
            Kind.CONFLICT,
            "이용계약 {order}이(가) 확정된 뒤에 세금계산서를 등록하세요.",
            "Record the tax invoice once order {order} is confirmed."),
    INVOICE_DATE(Kind.UNPROCESSABLE, "세금계산서의 작성일({date})이 미래입니다.", "The tax invoice is dated in the future ({date})."),
    INVOICE_TAKEN(Kind.CONFLICT, "이 승인번호는 다른 이용계약에 이미 쓰였습니다.", "This approval number proves another order already."),
    PERIOD_WRONG(Kind.MALFORMED, "기간의 시작({from})이 끝({to})보다 늦습니다.", "The period begins ({from}) after it ends ({to})."),
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
            "Problems in the bank's result (pain.002): {count}."),
    OTHER_FILE(
            Kind.UNPROCESSABLE,
            "이 정산의 지급 파일({expected})에 대한 결과가 아닙니다: {found}",
            "This is not the result of this run's file ({expected}): {found}");

    private final Refusal refusal;

    SettlementProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
