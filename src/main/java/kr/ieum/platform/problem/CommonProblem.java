package kr.ieum.platform.problem;

/** Refusals that are nobody's business in particular. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(Kind.MALFORMED, "보낸 내용을 확인해 주세요.", "Please correct what was sent."),
    INVALID_PARAMETER(
            Kind.MALFORMED, "{parameter} 값이 올바르지 않습니다: {expected}", "The value of {parameter} is wrong: {expected}"),
    TOO_LARGE(Kind.TOO_LARGE, "본문은 {limit}바이트까지 받습니다.", "A body may have {limit} bytes."),
    ADDRESS_TOO_LONG(Kind.TOO_LONG, "주소는 {limit}자까지 받습니다.", "An address may have {limit} characters."),
    TOO_MANY(
            Kind.TOO_MANY,
            "1분에 {limit}번까지 할 수 있습니다. 잠시 후 다시 시도하세요.",
            "This can be done {limit} times a minute. Retry later."),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED, "이 Content-Type은 받지 않습니다.", "This Content-Type is not taken here."),
    NOT_ACCEPTABLE(
            Kind.NOT_ACCEPTABLE, "요청한 형식(Accept)으로는 답할 수 없습니다.", "There is no answer in the form Accept asks for."),
    METHOD_NOT_ALLOWED(Kind.METHOD, "이 주소에는 쓸 수 없는 방법입니다.", "This address does not know that method."),
    NOT_FOUND(Kind.UNKNOWN, "요청한 것을 찾을 수 없습니다.", "There is no such thing."),
    NOT_ALLOWED(Kind.FORBIDDEN, "이 일을 할 수 있는 직무가 아닙니다.", "Your duties do not include this."),
    LOG_IN(Kind.UNAUTHENTICATED, "로그인이 필요하거나 로그인이 만료되었습니다.", "Log in, or log in again."),
    STALE(Kind.STALE, "다른 사람이 먼저 고쳤습니다. 다시 읽고 시도해 주세요.", "Somebody changed it first. Read it again and retry."),
    IF_MATCH_MISSING(
            Kind.PRECONDITION_REQUIRED,
            "읽을 때 받은 ETag를 If-Match 헤더로 보내 주세요.",
            "Send the ETag of what you read in the If-Match header."),
    IF_MATCH_MALFORMED(
            Kind.MALFORMED,
            "If-Match 헤더에는 읽을 때 받은 ETag 하나를 따옴표와 함께 보내 주세요.",
            "If-Match takes the one quoted ETag of what you read."),
    IF_NONE_MATCH_MISSING(
            Kind.PRECONDITION_REQUIRED,
            "새로 만들려면 If-None-Match: *, 고치려면 If-Match 헤더를 보내 주세요.",
            "Send If-None-Match: * to create, or If-Match to replace."),
    ALREADY_THERE(Kind.CONFLICT, "이미 있습니다: {what}", "It is there already: {what}"),
    CONCURRENT_CHANGE(
            Kind.CONFLICT, "동시에 다른 변경이 있었습니다. 다시 시도해 주세요.", "Somebody did this at the same time. Please retry."),
    IDEMPOTENCY_KEY_MISSING(
            Kind.MALFORMED,
            "Idempotency-Key 헤더가 필요합니다. 요청마다 새 값을 쓰고, 다시 보낼 때는 같은 값을 쓰세요.",
            "Send an Idempotency-Key: a new one for each request, the same one when retrying."),
    IDEMPOTENCY_KEY_MALFORMED(
            Kind.MALFORMED,
            "Idempotency-Key는 따옴표로 감싼 1~128자의 ASCII 문자열입니다.",
            "An Idempotency-Key is a quoted string of 1 to 128 printable ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            Kind.UNPROCESSABLE,
            "이 Idempotency-Key는 다른 내용으로 이미 쓰였습니다. 새 값을 쓰세요.",
            "This Idempotency-Key was used with other content. Use a new one."),
    IDEMPOTENCY_KEY_IN_USE(
            Kind.CONFLICT, "같은 요청이 처리 중입니다. 잠시 후 다시 시도하세요.", "The same request is still running. Retry soon."),
    STATE(
            Kind.CONFLICT,
            "{thing}의 상태가 {state}이므로 {asked}(으)로 바꿀 수 없습니다. 가능한 상태: {allowed}",
            "{thing} is {state} and cannot become {asked}. It may become: {allowed}"),
    BUSY(Kind.BUSY, "지금 요청이 몰려 있습니다. 잠시 후 같은 키로 다시 보내 주세요.", "Too much at once. Retry soon with the same key."),
    INTERNAL(
            Kind.BUSY,
            "처리 중 오류가 났습니다. 담당자에게 요청 번호 {requestId}을(를) 알려 주세요.",
            "Something went wrong. Please report request id {requestId}.");

    private final Refusal refusal;

    CommonProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
