package kr.ieum.web.supplier;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kr.ieum.catalogue.ListingStatus;
import kr.ieum.catalogue.ListingView;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.UsageRecord;
import kr.ieum.programme.Bilingual;
import kr.ieum.referral.Outcome;
import kr.ieum.settlement.LineStatus;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.web.Here;

/** States as a supplier reads them, and which forms there are in each. */
@TemplateExtension(namespace = "sale")
final class SellerWords {
    private static final ResourceBundle BANKS = ResourceBundle.getBundle("words.banks", Locale.ROOT);

    private SellerWords() {}

    /** What a bank is called, with its number; a number nobody knows stands alone. */
    static String bank(String code) {
        return BANKS.containsKey(code) ? BANKS.getString(code) + " (" + code + ")" : code;
    }

    /** The numbers of all banks, in their order. */
    static List<String> banks() {
        return BANKS.keySet().stream().sorted().toList();
    }

    static String approval(ApprovalStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case APPLIED -> new Bilingual("신청함", "applied");
                            case IN_REVIEW -> new Bilingual("심사 중", "in review");
                            case APPROVED -> new Bilingual("선정, 서명 대기", "approved, to be signed");
                            case CONDITIONAL -> new Bilingual("조건부 적합", "conditional");
                            case REJECTED -> new Bilingual("탈락", "rejected");
                            case AGREED -> new Bilingual("협약함", "agreed");
                            case EXPIRED -> new Bilingual("기간 지남", "expired");
                            case REVOKED -> new Bilingual("취소됨", "revoked");
                        });
    }

    static boolean answerable(ApprovalStatus status) {
        return status == ApprovalStatus.APPLIED || status == ApprovalStatus.CONDITIONAL;
    }

    static boolean signable(ApprovalStatus status) {
        return status.next().contains(ApprovalStatus.AGREED);
    }

    static String listing(ListingStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case DRAFT -> new Bilingual("작성 중", "draft");
                            case IN_REVIEW -> new Bilingual("심사 중", "in review");
                            case PUBLISHED -> new Bilingual("판매 중", "on sale");
                            case RETURNED -> new Bilingual("돌려받음", "sent back");
                            case REPLACED -> new Bilingual("바뀜", "replaced");
                            case STOPPED -> new Bilingual("판매 중지", "stopped");
                        });
    }

    static boolean submittable(ListingView listing) {
        return listing.open() != null && listing.open().status().next().contains(ListingStatus.IN_REVIEW);
    }

    static String outcome(Outcome outcome) {
        return Here.here()
                .say(
                        switch (outcome) {
                            case COMPLETED -> new Bilingual("마침", "completed");
                            case NOT_COMPLETED -> new Bilingual("마치지 못함", "not completed");
                        });
    }

    /** What is in review stays as it is until the review ends. */
    static boolean inReview(ListingView listing) {
        return listing.open() != null && listing.open().status() == ListingStatus.IN_REVIEW;
    }

    /** Whether a version stands beside the one that is shown, in a state of its own. */
    static boolean changing(ListingView listing) {
        return listing.open() != null && listing.open().status() != listing.status();
    }

    static boolean stoppable(ListingView listing) {
        return listing.status().next().contains(ListingStatus.STOPPED);
    }

    static boolean resumable(ListingView listing) {
        return listing.status() == ListingStatus.STOPPED;
    }

    static String order(OrderStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case AGREED -> new Bilingual("합의함", "agreed");
                            case HELD -> new Bilingual("개통할 것", "to open");
                            case PROVISIONED -> new Bilingual("개통함", "opened");
                            case IN_USE -> new Bilingual("사용 중", "in use");
                            case INSPECTED -> new Bilingual("검수 합격", "inspected");
                            case CONFIRMED -> new Bilingual("확정됨", "confirmed");
                            case SETTLED -> new Bilingual("정산 중", "being settled");
                            case COMPLETED -> new Bilingual("지급됨", "paid");
                            case STOPPED -> new Bilingual("지원 중단", "stopped");
                            case CANCELLED -> new Bilingual("취소됨", "cancelled");
                            case REFUNDED -> new Bilingual("환불됨", "refunded");
                            case DISPUTED -> new Bilingual("분쟁 중", "disputed");
                        });
    }

    static boolean openable(OrderView order) {
        return order.status() == OrderStatus.HELD;
    }

    static boolean usable(OrderView order) {
        return order.provisionedAt() != null && !order.status().next().isEmpty();
    }

    static String usage(UsageRecord.Kind kind) {
        return Here.here()
                .say(
                        switch (kind) {
                            case LOG_IN -> new Bilingual("접속", "log-in");
                            case DELIVERABLE -> new Bilingual("결과물", "deliverable");
                            case COMPLETION_REPORT -> new Bilingual("완료 보고", "completion report");
                            case INSPECTION -> new Bilingual("검수 합격", "inspection");
                            case INSPECTION_FAILED -> new Bilingual("검수 불합격", "failed inspection");
                        });
    }

    /** Those a supplier sends; inspections are the agency's. */
    static List<UsageRecord.Kind> usages() {
        return List.of(UsageRecord.Kind.LOG_IN, UsageRecord.Kind.DELIVERABLE, UsageRecord.Kind.COMPLETION_REPORT);
    }

    static String settled(LineStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case PROPOSED -> new Bilingual("승인 대기", "awaits approval");
                            case APPROVED -> new Bilingual("지급 중", "being paid");
                            case PAID -> new Bilingual("지급됨", "paid");
                            case FAILED -> new Bilingual("지급 실패", "failed");
                            case DISCARDED -> new Bilingual("버림", "discarded");
                        });
    }
}
