package kr.ieum.ledger;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum LedgerProblem implements ProblemType {
    NOT_ENOUGH_MONEY(
            Kind.UNPROCESSABLE,
            "계정에 남은 돈이 부족합니다. 동시에 다른 지출이 있었는지 확인하세요.",
            "There is not enough money on the account; something else may have been paid at the same time."),
    TOO_MUCH_MONEY(Kind.UNPROCESSABLE, "한 계정에 담을 수 없는 금액입니다.", "That is more than an account can hold."),
    ALREADY_RESOLVED(Kind.CONFLICT, "이 보류 금액은 이미 처리되었습니다.", "This held money was dealt with already."),
    UNKNOWN_ACCOUNT(Kind.UNKNOWN, "그런 계정이 없습니다.", "There is no such account."),
    UNKNOWN_TRANSFER(Kind.UNKNOWN, "그런 이체가 없습니다.", "There is no such transfer."),
    REASON_MISSING(
            Kind.MALFORMED,
            "내려받는 이유를 reason에 적어 주세요. 감사 기록에 남습니다.",
            "Say in reason what the download is for; it goes on record.");

    private final Refusal refusal;

    LedgerProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
