package kr.ieum.webhook;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum WebhookProblem implements ProblemType {
    NO_WEBHOOK(Kind.UNKNOWN, "등록된 웹훅이 없습니다.", "There is no webhook."),
    WEBHOOK_ADDRESS(
            Kind.UNPROCESSABLE,
            "웹훅 주소로 쓸 수 없습니다: {reason}. 공개된 https 주소여야 합니다.",
            "This cannot be a webhook's address: {reason}. It must be a public https address.");

    private final Refusal refusal;

    WebhookProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
