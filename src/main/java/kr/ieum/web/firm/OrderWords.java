package kr.ieum.web.firm;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.firm.CertificateKind;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.UsageRecord;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.programme.Bilingual;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.web.Bank;
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

    static String word(CertificateKind kind) {
        return Here.here()
                .say(
                        switch (kind) {
                            case SME -> new Bilingual("중소기업확인서", "small or medium enterprise");
                            case WOMEN -> new Bilingual("여성기업확인서", "women's enterprise");
                            case DISABLED -> new Bilingual("장애인기업확인서", "enterprise of the disabled");
                            case SOCIAL_VENTURE -> new Bilingual("소셜벤처 확인", "social venture");
                        });
    }

    static String word(TaxState state) {
        return Here.here()
                .say(
                        switch (state) {
                            case CONTINUING -> new Bilingual("계속사업자", "in business");
                            case SUSPENDED -> new Bilingual("휴업자", "suspended");
                            case CLOSED -> new Bilingual("폐업자", "closed");
                            case UNREGISTERED -> new Bilingual("등록되지 않음", "not registered");
                        });
    }

    static String word(UsageRecord.Kind kind) {
        return Here.here()
                .say(
                        switch (kind) {
                            case LOG_IN -> new Bilingual("접속", "log-in");
                            case DELIVERABLE -> new Bilingual("산출물", "deliverable");
                            case COMPLETION_REPORT -> new Bilingual("완료 보고", "reported as done");
                            case INSPECTION -> new Bilingual("검수 합격", "passed inspection");
                            case INSPECTION_FAILED -> new Bilingual("검수 불합격", "failed inspection");
                        });
    }

    static String bankName(String code) {
        return Bank.called(code);
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
