package kr.ieum.web;

import io.quarkus.qute.TemplateExtension;

/** What two persons decide, as the proposal and the audit trail name it, in words. */
@TemplateExtension
final class DecisionWords {
    private DecisionWords() {}

    /** What two persons decide together is called. */
    static String asOperation(String operation) {
        return Words.spoken(
                operation,
                switch (operation) {
                    case "DECIDE_APPLICATION" -> "신청 심사 결정";
                    case "DECIDE_SUPPLIER_APPROVAL" -> "공급기업 선정 결정";
                    case "REVOKE_SUPPLIER_APPROVAL" -> "협약 해지";
                    case "PUBLISH_STOPPED_LISTING" -> "멈춘 상품 게시";
                    case "APPROVE_SETTLEMENT" -> "정산 승인";
                    case "CANCEL_VOUCHER" -> "선정취소";
                    case "CLAW_BACK" -> "환수 결정";
                    case "FUND_ROUND" -> "예산 배정";
                    case "CUT_ROUND" -> "예산 감액";
                    case "CLOSE_ROUND" -> "차수 마감";
                    default -> RecordWords.asWords(operation);
                });
    }

    /** What the audit trail calls a thing. */
    static String asKind(String kind) {
        return Words.spoken(
                kind,
                switch (kind) {
                    case "APPLICATION" -> "신청";
                    case "VOUCHER" -> "바우처";
                    case "ORDER" -> "이용계약";
                    case "SETTLEMENT_RUN" -> "정산";
                    case "COMPANY" -> "기업";
                    case "EVENT" -> "감사 기록";
                    default -> RecordWords.asWords(kind);
                });
    }

    /** A field of a decision. */
    static String asField(String name) {
        return Words.spoken(
                name,
                switch (name) {
                    case "decision", "outcome" -> "결정";
                    case "reason", "reasons" -> "사유";
                    case "conditions" -> "조건";
                    case "fastTrack" -> "빠른 심사";
                    case "total" -> "총액(원)";
                    default -> name;
                });
    }

    /** What a field of a decision says. */
    static String asSaid(String value) {
        return switch (value) {
            case "ADMIT", "APPROVED" -> Words.spoken(value, "선정");
            case "REFUSE" -> Words.spoken(value, "거절");
            case "REJECTED" -> Words.spoken(value, "부적합");
            case "CONDITIONAL" -> Words.spoken(value, "조건부 적합");
            case "PUBLISH" -> Words.spoken(value, "게시");
            case "RETURN" -> Words.spoken(value, "돌려보냄");
            default -> value.matches("\\d{4,18}") ? Words.asValue(Long.valueOf(value)) : value;
        };
    }
}
