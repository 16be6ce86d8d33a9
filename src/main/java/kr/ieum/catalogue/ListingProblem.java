package kr.ieum.catalogue;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ListingProblem implements ProblemType {
    UNKNOWN_LISTING(Kind.UNKNOWN, "그런 상품이 없습니다.", "There is no such listing."),
    UNKNOWN_LISTING_VERSION(Kind.UNKNOWN, "그런 버전이 없습니다.", "There is no such version of the listing."),
    UNKNOWN_PLAN(Kind.UNKNOWN, "상품에 요금제 {plan}이(가) 없습니다.", "The listing has no plan {plan}."),
    SKU_FORM(
            Kind.MALFORMED,
            "SKU는 영문·숫자로 시작하는 1~64자의 영문, 숫자, . _ - 입니다.",
            "A SKU is 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit."),
    PLAN_TWICE(Kind.UNPROCESSABLE, "같은 요금제 코드가 두 번 있습니다.", "Two plans have the same code."),
    PRICE_RANGE(
            Kind.UNPROCESSABLE,
            "요금제 {plan}의 가격 {price}원은 1원에서 {most}원 사이가 아닙니다.",
            "The price {price} of plan {plan} is not between 1 and {most} won."),
    SEATS_RANGE(
            Kind.UNPROCESSABLE,
            "최소 인원 {least}명이 최대 인원 {most}명보다 많습니다.",
            "At least {least} seats is more than at most {most} seats."),
    QUANTITY_RANGE(
            Kind.UNPROCESSABLE,
            "요금제 {plan}의 최소 수량 {least}이(가) 최대 수량 {most}보다 많습니다.",
            "The least quantity {least} of plan {plan} is more than the most, {most}."),
    LISTING_IN_REVIEW(
            Kind.CONFLICT,
            "버전 {number}을(를) 심사하고 있습니다. 심사가 끝난 뒤에 고칠 수 있습니다.",
            "Version {number} is in review. It can be changed when the review has ended."),
    NO_DRAFT(Kind.CONFLICT, "제출할 초안이 없습니다.", "There is no draft to submit."),
    RETURN_NEEDS_REASON(Kind.UNPROCESSABLE, "반려하려면 사유를 적어야 합니다.", "A return needs a reason."),
    REVIEWED_BY_AUTHOR(Kind.CONFLICT, "작성한 사람이 심사할 수 없습니다.", "The author cannot review his own listing."),
    NO_RESEARCH_BADGE(
            Kind.CONFLICT,
            "상품에 유효한 연구개발 성과 표시가 없어 기술 심사를 건너뛸 수 없습니다.",
            "The listing has no valid badge of research, so the technical part of the review cannot be skipped."),
    STOPPED_BY_AGENCY(
            Kind.CONFLICT, "운영기관이 멈춘 판매는 공급기업이 다시 시작할 수 없습니다.", "The agency stopped the sale: only it can resume it."),
    LISTING_NOT_ON_SALE(Kind.CONFLICT, "지금 판매하지 않는 상품입니다. ({state})", "The listing is not on sale now ({state})."),
    SUPPLIER_NOT_SELLING(
            Kind.CONFLICT,
            "{supplier}은(는) {programme} 사업 {category} 분야에서 지금 판매할 수 없습니다. ({reason})",
            "{supplier} may not sell {category} in {programme} now ({reason}).");

    private final Refusal refusal;

    ListingProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
