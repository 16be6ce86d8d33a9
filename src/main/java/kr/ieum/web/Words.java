package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.catalogue.ListingStatus;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.OrderStatus;
import kr.ieum.platform.job.JobRun;
import kr.ieum.programme.Fact;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Outcome;
import kr.ieum.programme.RoundStatus;
import kr.ieum.settlement.LineStatus;
import kr.ieum.settlement.RunKind;
import kr.ieum.settlement.RunStatus;
import kr.ieum.settlement.claim.ClaimStatus;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.voucher.VoucherStatus;

/** States and kinds of things in words: in English as they are called in the code, in Korean as people say. */
@TemplateExtension
final class Words {
    private Words() {}

    static String inWords(ApplicationStatus status) {
        return say(
                status,
                switch (status) {
                    case SUBMITTED -> "접수";
                    case IN_REVIEW -> "심사 중";
                    case CLARIFYING -> "보완 요청";
                    case WAITING -> "대기";
                    case ADMITTED -> "선정";
                    case REFUSED -> "거절";
                    case APPEALED -> "이의신청";
                    case WITHDRAWN -> "철회";
                    case LAPSED -> "실효";
                    case CANCELLED -> "선정취소";
                });
    }

    static String inWords(VoucherStatus status) {
        return say(
                status,
                switch (status) {
                    case AWAITING_DEPOSIT -> "자부담금 대기";
                    case ACTIVE -> "사용 가능";
                    case SUSPENDED -> "정지";
                    case SPENT -> "모두 사용";
                    case LAPSED -> "실효";
                    case EXPIRED -> "기한 만료";
                    case GIVEN_BACK -> "반납";
                    case CANCELLED -> "취소";
                });
    }

    static String inWords(OrderStatus status) {
        return say(
                status,
                switch (status) {
                    case AGREED -> "합의";
                    case HELD -> "결제됨(보류)";
                    case PROVISIONED -> "개통";
                    case IN_USE -> "이용 중";
                    case INSPECTED -> "검수";
                    case CONFIRMED -> "확정";
                    case SETTLED -> "정산 승인";
                    case COMPLETED -> "지급 완료";
                    case STOPPED -> "중단";
                    case CANCELLED -> "취소";
                    case REFUNDED -> "환불";
                    case DISPUTED -> "분쟁";
                });
    }

    static String inWords(ApprovalStatus status) {
        return say(
                status,
                switch (status) {
                    case APPLIED -> "신청";
                    case IN_REVIEW -> "심사 중";
                    case APPROVED -> "선정";
                    case CONDITIONAL -> "조건부 적합";
                    case REJECTED -> "부적합";
                    case AGREED -> "협약";
                    case EXPIRED -> "만료";
                    case REVOKED -> "해지";
                });
    }

    static String inWords(ListingStatus status) {
        return say(
                status,
                switch (status) {
                    case DRAFT -> "작성 중";
                    case IN_REVIEW -> "심사 중";
                    case PUBLISHED -> "판매 중";
                    case RETURNED -> "돌려보냄";
                    case REPLACED -> "교체됨";
                    case STOPPED -> "판매 멈춤";
                });
    }

    static String inWords(RoundStatus status) {
        return say(
                status,
                switch (status) {
                    case PLANNED -> "예정";
                    case OPEN -> "접수 중";
                    case FULL -> "대기자 있음";
                    case RANKING -> "평가 중";
                    case RANKED -> "순위 확정";
                    case CLOSED -> "마감";
                    case ACCOUNTED -> "정산 완료";
                });
    }

    static String inWords(RunStatus status) {
        return say(
                status,
                switch (status) {
                    case PROPOSED -> "모음";
                    case APPROVED -> "승인";
                    case SENT -> "은행에 보냄";
                    case RECONCILED -> "은행 결과 반영";
                    case DISCARDED -> "버림";
                });
    }

    static String inWords(LineStatus status) {
        return say(
                status,
                switch (status) {
                    case PROPOSED -> "모음";
                    case APPROVED -> "승인";
                    case PAID -> "지급";
                    case FAILED -> "지급 실패";
                    case DISCARDED -> "버림";
                });
    }

    static String inWords(RunKind kind) {
        return say(
                kind,
                switch (kind) {
                    case SUPPLIERS -> "공급기업 정산";
                    case FIRMS -> "수요기업 환급";
                });
    }

    static String inWords(ClaimStatus status) {
        return say(
                status,
                switch (status) {
                    case RAISED -> "청구";
                    case PART_COLLECTED -> "일부 받음";
                    case COLLECTED -> "모두 받음";
                    case REVERSED -> "취소";
                    case WRITTEN_OFF -> "결손";
                });
    }

    static String inWords(Outcome outcome) {
        return say(
                outcome,
                switch (outcome) {
                    case PASS -> "통과";
                    case FAIL -> "불충족";
                    case UNKNOWN -> "알 수 없음";
                });
    }

    static String inWords(Share share) {
        return say(
                share,
                switch (share) {
                    case SUBSIDY -> "정부지원금";
                    case OWN -> "자부담금";
                });
    }

    static String inWords(AccountKind kind) {
        return say(
                kind,
                switch (kind) {
                    case TREASURY -> "국고";
                    case ROUND_BUDGET -> "차수 예산";
                    case VOUCHER -> "바우처";
                    case FIRM_BANK -> "수요기업 은행";
                    case SUPPLIER_BANK -> "공급기업 은행";
                    case DEPOSIT -> "예치금";
                    case UNMATCHED -> "확인 안 된 입금";
                    case REFUND_DUE -> "돌려줄 돈";
                    case PAYABLE -> "공급기업 미지급금";
                    case PAYOUT -> "지급 대기";
                    case SANCTION -> "제재부가금";
                    case UNKNOWN_PAYER -> "알 수 없는 송금인";
                });
    }

    /** What a fact is called. */
    static String asFact(String name) {
        return FactType.named(name).map(type -> Here.here().say(type.label())).orElse(name);
    }

    /** The value of a fact, as people read it. */
    static String inWords(Fact fact) {
        return asValue(fact.value());
    }

    static String asValue(Object value) {
        if (value instanceof Boolean yes) return Here.here().english() ? (yes ? "Yes" : "No") : (yes ? "예" : "아니요");
        if (value instanceof Number number) return "%,d".formatted(number.longValue());
        if (value instanceof Collection<?> many)
            return many.isEmpty()
                    ? (Here.here().english() ? "None" : "없음")
                    : many.stream().map(Words::asValue).collect(Collectors.joining(", "));
        return FactWords.moment(value.toString());
    }

    /** What JSON says, as people read it. */
    static String shown(JsonNode node) {
        return node.isNumber() ? asValue(node.numberValue()) : node.isValueNode() ? node.asText() : node.toString();
    }

    static String asStep(Transfer.Kind kind) {
        return say(
                kind,
                switch (kind) {
                    case POSTED -> "확정";
                    case HELD -> "보류";
                    case RESOLVED -> "보류 처리";
                });
    }

    static String asJob(JobRun.State state) {
        return say(
                state,
                switch (state) {
                    case RUNNING -> "진행 중";
                    case DONE -> "끝남";
                    case FAILED -> "실패";
                });
    }

    private static String say(Enum<?> value, String korean) {
        return spoken(value.name(), korean);
    }

    /** By its name in the code, or so in Korean. */
    static String spoken(String name, String korean) {
        if (!Here.here().english()) return korean;
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
