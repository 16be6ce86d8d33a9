package kr.ieum.web.supplier;

import java.time.LocalDate;
import kr.ieum.programme.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A step of a supplier's way, or something that waits for it.
 *
 * @param about what of; empty where there is one only
 * @param by the last day; none where there is no hurry
 */
record Task(
        Kind kind,
        State state,
        String about,
        String path,
        @Nullable LocalDate by) {

    /** What there can be to do. */
    enum Kind {
        REGISTER("우리 회사를 등록하세요", "Register your company"),
        APPLY("판매할 분야의 선정을 신청하세요", "Apply for approval in a category"),
        ANSWER("선정 조건에 답하세요", "Answer the conditions of the approval"),
        SIGN("협약서를 읽고 서명하세요", "Read and sign the agreement"),
        LIST("첫 상품을 등록하세요", "Write your first listing"),
        SUBMIT("초안을 심사에 올리세요", "Submit the draft for review"),
        CORRECT("돌려받은 상품을 고치세요", "Correct the listing that was sent back"),
        PROVISION("결제된 서비스를 개통하세요", "Open the service that was paid for"),
        CONSENT("연계 내용을 읽고 동의하세요", "Read the referral and consent");

        private final Bilingual title;

        Kind(String korean, String english) {
            this.title = new Bilingual(korean, english);
        }
    }

    /** Whether it is the supplier's turn. */
    enum State {
        TO_DO("할 일", "To do"),
        WAITING("기다리는 중", "Waiting"),
        DONE("마침", "Done");

        private final Bilingual word;

        State(String korean, String english) {
            this.word = new Bilingual(korean, english);
        }
    }

    public Bilingual title() {
        return kind.title;
    }

    public Bilingual word() {
        return state.word;
    }

    public boolean isToDo() {
        return state == State.TO_DO;
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}
