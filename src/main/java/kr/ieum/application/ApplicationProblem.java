package kr.ieum.application;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ApplicationProblem implements ProblemType {
    UNKNOWN_APPLICATION(Kind.UNKNOWN, "그런 신청이 없습니다.", "There is no such application."),
    ROUND_NOT_OPEN(
            Kind.CONFLICT,
            "이 차수는 지금 신청을 받지 않습니다 ({state}). 접수 기간: {opensAt} ~ {closesAt}",
            "This round takes no applications now ({state}). It is open from {opensAt} to {closesAt}."),
    FIRM_NOT_REGISTERED(
            Kind.UNPROCESSABLE,
            "먼저 기업을 등록해 주세요 (POST /api/v1/firms).",
            "Register the firm first (POST /api/v1/firms)."),
    ALREADY_APPLIED(
            Kind.CONFLICT,
            "이 차수에 이미 신청했습니다: {applicationCode}",
            "The firm has applied in this round already: {applicationCode}."),
    DECLARATIONS_MISSING(
            Kind.UNPROCESSABLE,
            "기관이 조회할 수 없는 사실은 직접 신고해야 합니다: {missing}",
            "Please declare what no agency can look up: {missing}."),
    DECLARATION_REFUSED(
            Kind.MALFORMED,
            "{fact}은(는) 신고할 수 있는 사실이 아니거나 값의 형식이 다릅니다.",
            "{fact} cannot be declared, or its value is of the wrong type."),
    SHARE_UNKNOWN(
            Kind.UNPROCESSABLE,
            "지원 비율을 정하는 사실({fact})을 신고해 주세요.",
            "Please declare the fact that settles the subsidy's share: {fact}."),
    PACT_MISSING(
            Kind.UNPROCESSABLE,
            "공급기업을 먼저 찾는 사업입니다. 이 차수에서 모든 공급기업이 서명한 협약(pactId)으로 신청해 주세요.",
            "Here suppliers are found first. Apply with a pact of this round that all of them have signed (pactId)."),
    PACT_NOT_WANTED(
            Kind.UNPROCESSABLE,
            "협약으로 신청하는 사업이 아닙니다. pactId 없이 신청해 주세요.",
            "This programme takes no pact. Apply without pactId."),
    APPEAL_TOO_LATE(Kind.CONFLICT, "이의신청 기한({appealBy})이 지났습니다.", "The time to appeal ended on {appealBy}."),
    CONFLICT_OF_INTEREST(
            Kind.FORBIDDEN, "소속 회사의 신청은 심사할 수 없습니다.", "You belong to the company and may not review its application."),
    UNKNOWN_DEPOSIT(Kind.UNKNOWN, "그런 입금이 없습니다.", "There is no such deposit."),
    NOTICE_REJECTED(
            Kind.UNPROCESSABLE,
            "은행 통지(camt.054)에 문제가 {count}가지 있습니다.",
            "Problems in the bank's notice (camt.054): {count}."),
    VERSION_NOT_KNOWN(
            Kind.MALFORMED, "programme과 ruleVersion은 함께 적어야 합니다.", "Give programme and ruleVersion together.");

    private final Refusal refusal;

    ApplicationProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
