package kr.ieum.web;

import java.util.Optional;
import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

/** What the pages themselves refuse. */
enum PageProblem implements ProblemType {
    NOT_OUR_FORM(
            Kind.FORBIDDEN,
            "이 화면에서 보낸 것인지 확인할 수 없습니다. 화면을 다시 열어 보내 주세요.",
            "We cannot tell that this came from our page. Open the page again and send it from there."),
    UNKNOWN_MOVE(
            Kind.MALFORMED,
            "무엇을 하려는지 알 수 없습니다. 화면을 다시 열어 버튼을 눌러 주세요.",
            "We cannot tell what you want to do. Open the page again and press a button."),
    NOT_WHOLE(
            Kind.MALFORMED,
            "화면에서 보낸 내용이 온전하지 않습니다. 화면을 다시 열어 보내 주세요.",
            "What came from the page is not whole. Open the page again and send it from there."),
    SENT_BEFORE(
            Kind.UNPROCESSABLE,
            "이 화면에서는 이미 다른 내용을 보냈습니다. 지금 적은 내용도 보내려면 버튼을 한 번 더 누르세요.",
            "Something else was sent from this page before. To send what is written now as well, press the button again."),
    MOVED_ON(
            Kind.CONFLICT,
            "그사이 바뀌었을 수 있습니다. 화면을 다시 열어 지금 상태를 확인해 주세요.",
            "It may have changed meanwhile. Open the page again to see how it stands."),
    CROWDED(
            Kind.BUSY,
            "지금 요청이 몰려 있습니다. 잠시 뒤 같은 버튼을 다시 눌러 주세요. 두 번 처리되지는 않습니다.",
            "Too much at once. Press the same button again soon; nothing will be done twice."),
    LOG_IN_FAILED(Kind.UNAUTHENTICATED, "로그인하지 못했습니다. 다시 시도해 주세요.", "You were not logged in. Please try again.");

    private final Refusal refusal;

    PageProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }

    /** What to say instead of a refusal that speaks of headers and codes, which no reader of a page has. */
    static Optional<PageProblem> insteadOf(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "IDEMPOTENCY_KEY_MISSING",
                            "IDEMPOTENCY_KEY_MALFORMED",
                            "IF_MATCH_MISSING",
                            "IF_MATCH_MALFORMED",
                            "IF_NONE_MATCH_MISSING" -> NOT_WHOLE;
                    case "IDEMPOTENCY_KEY_REUSED" -> SENT_BEFORE;
                    case "STATE" -> MOVED_ON;
                    case "BUSY" -> CROWDED;
                    default -> null;
                });
    }
}
