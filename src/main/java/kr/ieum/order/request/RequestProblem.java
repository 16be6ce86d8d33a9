package kr.ieum.order.request;

import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

enum RequestProblem implements ProblemType {
    REQUEST_OPEN(Kind.CONFLICT, "이 이용계약에는 처리 중인 요청이 있습니다.", "This order has an open request already."),
    NOTHING_TO_REFUND(Kind.UNPROCESSABLE, "돌려받을 수 있는 돈이 없습니다.", "There is nothing that could be given back."),
    AMOUNT_MISSING(Kind.MALFORMED, "{choice}에는 금액({field})을 적어 주세요.", "{choice} takes an {field}."),
    AMOUNT_NOT_WANTED(Kind.MALFORMED, "{choice}에는 금액({field})을 적지 않습니다.", "{choice} takes no {field}."),
    AMOUNT_OUT_OF_BOUNDS(Kind.UNPROCESSABLE, "금액은 1원부터 {most}원까지입니다.", "The amount must be between 1 and {most} won."),
    NOT_A_REFUND(Kind.CONFLICT, "환불 요청에만 할 수 있습니다.", "Only a refund request takes this."),
    NOTHING_OFFERED(Kind.CONFLICT, "공급기업이 일부 환불을 제안하지 않았습니다.", "The supplier has offered no part."),
    NOT_THE_OPENER(Kind.FORBIDDEN, "요청을 낸 쪽만 거둘 수 있습니다.", "Only the side that opened it may take it back."),
    STILL_TO_BE_ANSWERED(
            Kind.CONFLICT,
            "상대가 {answerBy}까지 답할 수 있습니다. 그 뒤에 결정하세요.",
            "The other side may answer until {answerBy}. Decide afterwards."),
    REQUEST_DECIDED(Kind.CONFLICT, "이미 결정된 요청입니다.", "The request was decided already.");

    private static final String FIELD = "amount";

    private final Refusal refusal;

    RequestProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }

    /**
     * An amount is told exactly when it is chosen to tell one.
     *
     * @throws kr.ieum.platform.problem.Refused naming the field and the choice
     */
    static void mustFit(Enum<?> choice, boolean takesAmount, @Nullable Won amount) {
        if (takesAmount && amount == null) throw AMOUNT_MISSING.with("field", FIELD, "choice", choice.name());
        if (!takesAmount && amount != null) throw AMOUNT_NOT_WANTED.with("field", FIELD, "choice", choice.name());
    }
}
