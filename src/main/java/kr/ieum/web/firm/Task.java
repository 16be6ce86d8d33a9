package kr.ieum.web.firm;

import java.time.LocalDate;
import kr.ieum.programme.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something a firm has left to do.
 *
 * @param about the code of what it is about; empty where there is none
 * @param by the last day; none where there is no hurry
 */
record Task(Kind kind, String about, String path, @Nullable LocalDate by) {

    /** What there can be to do, with what is lost where it is not done in time. */
    enum Kind {
        REGISTER("우리 기업을 등록하세요", "Register your firm", "", ""),
        APPLY("바우처를 신청하세요", "Apply for a voucher", "마감되면 신청할 수 없습니다.", "After that nobody can apply."),
        FINISH_APPLYING(
                "쓰던 신청서를 마저 쓰세요",
                "Finish the application you began",
                "마감되면 신청할 수 없습니다.",
                "After that nobody can apply."),
        ANSWER(
                "심사 담당의 물음에 답하세요",
                "Answer the reviewer",
                "답이 없으면 신청이 거절됩니다.",
                "Without an answer the application is refused."),
        APPEAL(
                "거절에 이의가 있으면 이의신청하세요",
                "Appeal if you disagree with the refusal",
                "그 뒤에는 이의를 낼 수 없습니다.",
                "After that nobody can appeal."),
        DEPOSIT("자부담금을 입금하세요", "Deposit your own share", "넘기면 선정이 취소됩니다.", "After that the selection is cancelled."),
        PAY_FIRST(
                "서비스를 골라 처음 결제하세요",
                "Choose a service and pay for the first time",
                "넘기면 선정이 취소됩니다.",
                "After that the selection is cancelled."),
        PAY_REST(
                "남은 바우처를 쓰세요",
                "Spend the rest of the voucher",
                "넘기면 남은 지원금이 회수됩니다.",
                "After that the rest of the subsidy is taken back."),
        CONFIRM(
                "이용을 확인하세요",
                "Confirm the service",
                "기한까지 이의가 없으면 저절로 확정됩니다.",
                "Without an objection it is confirmed by itself."),
        READ("새 알림을 읽으세요", "Read what is new", "", "");

        private final Bilingual title;
        private final Bilingual loss;

        Kind(String ko, String en, String lossKo, String lossEn) {
            this.title = new Bilingual(ko, en);
            this.loss = new Bilingual(lossKo, lossEn);
        }
    }

    public Bilingual title() {
        return kind.title;
    }

    public Bilingual loss() {
        return kind.loss;
    }
}
