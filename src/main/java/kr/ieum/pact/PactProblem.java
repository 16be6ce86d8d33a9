package kr.ieum.pact;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum PactProblem implements ProblemType {
    NOT_MATCH_FIRST(
            Kind.UNPROCESSABLE,
            "공급기업을 먼저 찾는 사업이 아닙니다. 협약 없이 신청하세요.",
            "This programme does not begin with a pact. Apply without one."),
    ROUND_OVER(Kind.CONFLICT, "이 차수는 더 이상 신청을 받지 않습니다 ({state}).", "This round takes no more applications ({state})."),
    FIRM_NOT_REGISTERED(
            Kind.UNPROCESSABLE,
            "먼저 기업을 등록해 주세요 (POST /api/v1/firms).",
            "Register the firm first (POST /api/v1/firms)."),
    DOUBLE_LISTING(Kind.UNPROCESSABLE, "상품 {listing}이(가) 두 번 있습니다.", "Listing {listing} is there twice."),
    OWN_PRODUCT(Kind.UNPROCESSABLE, "자기 회사의 상품은 살 수 없습니다.", "A company cannot buy its own product."),
    CATEGORY_NOT_IN_PROGRAMME(
            Kind.UNPROCESSABLE, "이 사업에는 {category} 분야가 없습니다.", "The programme has no category {category}."),
    OVER_FACE_LIMIT(
            Kind.UNPROCESSABLE,
            "공급가액 합계 {supply}원이 한도 {limit}원을 넘습니다.",
            "Together {supply} won of supply, and the limit is {limit}."),
    OVER_CATEGORY_LIMIT(
            Kind.UNPROCESSABLE,
            "{category} 분야의 한도 {limit}원을 넘습니다.",
            "More than {limit} won in the category {category}."),
    OVER_SUPPLIER_CAP(Kind.UNPROCESSABLE, "한 공급기업의 한도 {limit}원을 넘습니다.", "More than {limit} won of one supplier."),
    TOO_MANY_IN_CATEGORY(
            Kind.UNPROCESSABLE, "{category} 분야에서는 {most}건까지 살 수 있습니다.", "At most {most} in the category {category}."),
    TOO_FEW_SUPPLIERS(Kind.UNPROCESSABLE, "공급기업이 {least}곳 이상이어야 합니다.", "At least {least} suppliers are needed."),
    NOT_A_PARTY(Kind.FORBIDDEN, "이 협약의 공급기업이 아닙니다.", "You are no supplier of this pact."),
    ALREADY_SIGNED(Kind.CONFLICT, "이미 서명했습니다.", "It is signed already."),
    OTHER_CONTENT(
            Kind.CONFLICT,
            "읽으신 것과 다른 내용입니다. contentHash는 {contentHash}입니다.",
            "This is not the content you read. Its contentHash is {contentHash}.");

    private final Refusal refusal;

    PactProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
