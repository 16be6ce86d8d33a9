package kr.ieum.firm;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum FirmProblem implements ProblemType {
    UNKNOWN_FIRM(Kind.UNKNOWN, "그런 기업이 없습니다.", "There is no such firm."),
    FIRM_REGISTERED(
            Kind.CONFLICT,
            "사업자등록번호 {businessNumber} 기업은 이미 등록되어 있습니다.",
            "The firm of business number {businessNumber} is registered already."),
    NOT_OPEN_YET(
            Kind.UNPROCESSABLE,
            "개업일({openedOn})이 아직 오지 않은 기업은 등록할 수 없습니다.",
            "A firm that has yet to open ({openedOn}) cannot register."),
    UNKNOWN_CERTIFICATE(Kind.UNKNOWN, "그런 확인서가 없습니다.", "There is no such certificate."),
    CERTIFICATE_PERIOD(
            Kind.UNPROCESSABLE,
            "유효기간의 시작({validFrom})이 끝({validTo})보다 늦습니다.",
            "The certificate begins ({validFrom}) after it ends ({validTo})."),
    NO_PROPOSED_REFUND_ACCOUNT(Kind.CONFLICT, "확인을 기다리는 환급 계좌가 없습니다.", "No refund account waits for confirmation."),
    REFUND_ACCOUNT_BY_SAME_PERSON(
            Kind.CONFLICT, "계좌를 적은 사람은 그 계좌를 확인할 수 없습니다.", "Whoever gave the account cannot confirm it."),
    REFUND_ACCOUNT_REFUSAL_REASON(Kind.MALFORMED, "거절하는 이유를 적어 주세요.", "Say why the account is refused."),
    TAX_OFFICE_SILENT(
            Kind.BUSY, "국세청이 지금 답하지 않습니다. 잠시 후 다시 시도하세요.", "The tax office does not answer now. Please retry later.");

    private final Refusal refusal;

    FirmProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
