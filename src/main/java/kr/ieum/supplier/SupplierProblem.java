package kr.ieum.supplier;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum SupplierProblem implements ProblemType {
    UNKNOWN_SUPPLIER(Kind.UNKNOWN, "그런 공급기업이 없습니다.", "There is no such supplier."),
    SUPPLIER_REGISTERED(
            Kind.CONFLICT,
            "사업자등록번호 {businessNumber} 공급기업은 이미 등록되어 있습니다.",
            "The supplier of business number {businessNumber} is registered already."),
    SUPPLIER_TAX_OFFICE_SILENT(
            Kind.BUSY, "국세청이 지금 답하지 않습니다. 잠시 후 다시 시도하세요.", "The tax office does not answer now. Please retry later."),
    NO_PROPOSED_ACCOUNT(Kind.CONFLICT, "확인을 기다리는 계좌가 없습니다.", "No account waits for confirmation."),
    ACCOUNT_BY_SAME_PERSON(
            Kind.CONFLICT, "계좌를 적은 사람과 다른 사람이 확인해야 합니다.", "Another person than the one who gave it must confirm it."),
    REFUSAL_NEEDS_REASON(Kind.UNPROCESSABLE, "거절하려면 사유가 필요합니다.", "A refusal needs a reason."),
    INCIDENT_TO_COME(
            Kind.UNPROCESSABLE,
            "사고일({occurredOn})이 아직 오지 않았습니다.",
            "The day of the incident ({occurredOn}) is yet to come."),
    UNKNOWN_APPROVAL(Kind.UNKNOWN, "그런 선정 신청이 없습니다.", "There is no such approval."),
    APPROVAL_UNDER_WAY(
            Kind.CONFLICT,
            "{programme} 사업 {category} 분야의 신청이 이미 진행 중입니다.",
            "An application for {category} of {programme} is under way already."),
    APPROVAL_PERIOD(
            Kind.UNPROCESSABLE,
            "선정 기간의 시작({from})이 끝({to})보다 늦습니다.",
            "The period {from} to {to} ends before it begins."),
    APPROVAL_PERIOD_OVER(Kind.UNPROCESSABLE, "선정 기간 {from}~{to}은(는) 이미 지났습니다.", "The period {from} to {to} is over."),
    APPROVAL_PERIOD_LONG(
            Kind.UNPROCESSABLE, "선정 기간은 3년까지입니다: {from}~{to}", "A period is three years at most: {from} to {to}"),
    DISQUALIFIED_SUPPLIER(Kind.UNPROCESSABLE, "선정이 취소된 공급기업은 신청할 수 없습니다.", "A disqualified supplier cannot apply."),
    DECISION_NEEDS_REASONS(
            Kind.UNPROCESSABLE,
            "부적합에는 사유(reasons), 조건부 적합에는 조건(conditions)을 적어야 합니다.",
            "A rejection needs reasons, a conditional decision needs conditions."),
    EVIDENCE_CLOSED(
            Kind.CONFLICT, "{state} 상태에서는 근거를 고칠 수 없습니다.", "Evidence cannot be changed while the approval is {state}."),
    AGREEMENT_DIFFERS(
            Kind.CONFLICT,
            "협약서의 내용이 다릅니다. 협약서를 다시 읽고 그 textHash를 보내 주세요.",
            "The agreement reads otherwise. Read it again and send its textHash.");

    private final Refusal refusal;

    SupplierProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
