package kr.ieum.referral;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ReferralProblem implements ProblemType {
    UNKNOWN_KIND(Kind.UNKNOWN, "그런 연계 종류가 없습니다.", "There is no such kind of referral."),
    UNKNOWN_REFERRAL(Kind.UNKNOWN, "그런 연계가 없습니다.", "There is no such referral."),
    INVALID_KIND_DOCUMENT(
            Kind.UNPROCESSABLE,
            "연계 문서에 고칠 곳이 {count}군데 있습니다. violations의 줄 번호를 보세요.",
            "Errors in the document: {count}. See the line numbers in violations."),
    OTHER_KIND_NAME(
            Kind.UNPROCESSABLE,
            "문서에 적힌 종류와 판({kind} {version})이 주소와 다릅니다.",
            "The document says {kind} {version}, the address something else."),
    KIND_VERSION_FIXED(
            Kind.CONFLICT,
            "{version} 판은 {state} 상태라 고칠 수 없습니다. 새 판을 만드세요.",
            "Version {version} is {state} and cannot be changed. Make a new one."),
    OTHER_KIND_CONTENT(
            Kind.CONFLICT,
            "읽으신 것과 다른 내용입니다. 다시 읽고 contentHash {contentHash}에 동의해 주세요.",
            "This is not the content you read. Read it again; its contentHash is {contentHash}."),
    KIND_SWITCHED_OFF(Kind.CONFLICT, "{kind} 연계는 지금 꺼져 있습니다.", "Referrals of the kind {kind} are switched off."),
    NOT_YOUR_KIND(
            Kind.FORBIDDEN, "{kind} 연계는 {subject}만 신청할 수 있습니다.", "Referrals of the kind {kind} are for: {subject}."),
    NOT_REGISTERED(Kind.UNPROCESSABLE, "먼저 기업을 등록하세요.", "Register your company first."),
    SUBJECT_DETAILS(
            Kind.UNPROCESSABLE,
            "공급기업 연계에는 자기 상품(listingId)만, 지역 연계에는 지역(region)이 꼭 있어야 합니다.",
            "Name only a listing of your own for a supplier; a region, and nothing else, for a group."),
    FIELD_NOT_TAKEN(
            Kind.UNPROCESSABLE,
            "{field} 항목은 이 연계가 받지 않습니다. 받는 항목: {fields}",
            "This kind does not take {field}. It takes: {fields}"),
    FIELD_VALUE(Kind.UNPROCESSABLE, "{field}의 값은 {expected}이어야 합니다.", "The value of {field} must be {expected}."),
    FIELDS_MISSING(Kind.UNPROCESSABLE, "빠진 항목이 있습니다: {fields}", "These fields are missing: {fields}"),
    MAY_NOT_BE_REFERRED(
            Kind.UNPROCESSABLE, "연계할 수 없습니다({rule}): {why} {remedy}", "It cannot be referred ({rule}): {why} {remedy}"),
    ALREADY_UNDER_WAY(
            Kind.CONFLICT,
            "같은 종류의 연계가 이미 진행 중입니다: {referral}",
            "A referral of this kind is under way already: {referral}"),
    TERMS_DIFFER(
            Kind.CONFLICT,
            "보낼 내용이 바뀌었습니다. 다시 읽고 그 termsHash를 보내 주세요.",
            "What would be sent reads otherwise. Read it again and send its termsHash."),
    WARNINGS_NOT_ACCEPTED(
            Kind.UNPROCESSABLE,
            "경고를 읽고 받아들여야 합니다(acceptedWarnings): {warnings}",
            "Read these warnings and accept them (acceptedWarnings): {warnings}"),
    NO_CONSENT(Kind.CONFLICT, "동의가 없거나 끝나서 보낼 수 없습니다.", "Without living consent nothing is sent."),
    MORE_URGENT_WAIT(
            Kind.CONFLICT, "먼저 보내야 할 연계가 기다리고 있습니다: {referral}", "One that comes first is waiting: {referral}"),
    QUOTA_FULL(Kind.CONFLICT, "{year}년 한도 {most}건이 찼습니다{region}.", "The quota of {year}, {most}, is used up{region}."),
    NO_PARTNER(Kind.UNPROCESSABLE, "이 지역을 맡은 기관이 없습니다.", "No partner serves this region."),
    NO_LONGER_SHARED(
            Kind.CONFLICT,
            "동의가 철회되었거나 기한이 지나 더는 보여 드릴 수 없습니다.",
            "Consent was withdrawn or time ran out: it is shown no more."),
    NOT_SENT_YET(Kind.CONFLICT, "아직 보내지 않았습니다.", "It has not been sent yet."),
    RESULT_PERIOD(
            Kind.UNPROCESSABLE,
            "발급일({issuedOn})은 오늘까지, 유효기한({validTo})은 발급일부터여야 합니다.",
            "Issued on {issuedOn}, valid to {validTo}: it must be issued by today and end after that.");

    private final Refusal refusal;

    ReferralProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
