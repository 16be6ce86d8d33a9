package kr.ieum.web.firm;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.programme.Bilingual;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.web.Here;

/** States as a firm reads them, and what it can do in each. */
@TemplateExtension
final class OrderWords {
    private OrderWords() {}

    static String word(OrderStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case AGREED -> new Bilingual("합의함", "agreed");
                            case HELD -> new Bilingual("결제함, 개통 대기", "paid, to be opened");
                            case PROVISIONED -> new Bilingual("개통됨", "opened");
                            case IN_USE -> new Bilingual("사용 중", "in use");
                            case INSPECTED -> new Bilingual("검수 합격", "inspected");
                            case CONFIRMED -> new Bilingual("확정됨", "confirmed");
                            case SETTLED -> new Bilingual("정산 중", "being settled");
                            case COMPLETED -> new Bilingual("완료", "completed");
                            case STOPPED -> new Bilingual("지원 중단", "stopped");
                            case CANCELLED -> new Bilingual("취소됨", "cancelled");
                            case REFUNDED -> new Bilingual("환불됨", "refunded");
                            case DISPUTED -> new Bilingual("분쟁 중", "disputed");
                        });
    }

    static String word(VoucherStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case AWAITING_DEPOSIT -> new Bilingual("자부담금 입금 대기", "awaiting your deposit");
                            case ACTIVE -> new Bilingual("사용할 수 있음", "active");
                            case SUSPENDED -> new Bilingual("사용 정지", "suspended");
                            case SPENT -> new Bilingual("모두 사용함", "spent");
                            case LAPSED -> new Bilingual("효력 잃음", "lapsed");
                            case EXPIRED -> new Bilingual("기한 지남", "expired");
                            case GIVEN_BACK -> new Bilingual("반납함", "given back");
                            case CANCELLED -> new Bilingual("선정 취소", "cancelled");
                        });
    }

    static String word(ApplicationStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case SUBMITTED -> new Bilingual("접수됨", "submitted");
                            case IN_REVIEW -> new Bilingual("심사 중", "in review");
                            case CLARIFYING -> new Bilingual("보완 요청", "a question for you");
                            case WAITING -> new Bilingual("대기", "waiting");
                            case ADMITTED -> new Bilingual("선정", "selected");
                            case REFUSED -> new Bilingual("거절", "refused");
                            case APPEALED -> new Bilingual("이의신청함", "appealed");
                            case WITHDRAWN -> new Bilingual("철회함", "withdrawn");
                            case LAPSED -> new Bilingual("종료", "ended");
                            case CANCELLED -> new Bilingual("선정 취소", "cancelled");
                        });
    }

    /** Whether the firm can confirm it now. */
    static boolean confirmable(OrderStatus status) {
        return status.isHolding() && status.next().contains(OrderStatus.CONFIRMED);
    }

    static List<Complaint> complaints(OrderView order) {
        return Stream.of(Complaint.values())
                .filter(complaint -> complaint.fits(order.status()))
                .toList();
    }

    static boolean withdrawable(ApplicationStatus status) {
        return status.next().contains(ApplicationStatus.WITHDRAWN);
    }
}
