package kr.ieum.platform.problem;

/** What sort of refusal it is. Rooms speak of kinds; only the mapper knows the numbers of HTTP. */
public enum Kind {
    MALFORMED(400, "요청을 읽을 수 없습니다", "The request cannot be read"),
    UNAUTHENTICATED(401, "로그인이 필요합니다", "Please log in"),
    FORBIDDEN(403, "권한이 없습니다", "You may not do this"),
    UNKNOWN(404, "찾을 수 없습니다", "Not found"),
    CONFLICT(409, "지금 상태에서는 할 수 없습니다", "The present state does not allow this"),
    METHOD(405, "쓸 수 없는 방법입니다", "Method not allowed"),
    NOT_ACCEPTABLE(406, "그 형식으로는 답할 수 없습니다", "Not acceptable"),
    TOO_LARGE(413, "너무 큽니다", "Too large"),
    TOO_LONG(414, "주소가 너무 깁니다", "The address is too long"),
    STALE(412, "그사이 내용이 바뀌었습니다", "It has changed in the meantime"),
    UNSUPPORTED(415, "받지 않는 형식입니다", "Unsupported media type"),
    UNPROCESSABLE(422, "규칙에 맞지 않습니다", "The rules do not allow this"),
    PRECONDITION_REQUIRED(428, "조건 헤더가 필요합니다", "A precondition is required"),
    TOO_MANY(429, "요청이 너무 잦습니다", "Too many requests"),
    BUSY(503, "잠시 후 다시 시도해 주세요", "Please try again soon");

    private final int status;
    private final String korean;
    private final String english;

    Kind(int status, String korean, String english) {
        this.status = status;
        this.korean = korean;
        this.english = english;
    }

    public int status() {
        return status;
    }

    /** Whether the same request will be refused again later, so that the refusal may be remembered by its key. */
    public boolean isLasting() {
        return this != UNAUTHENTICATED && this != TOO_MANY && this != BUSY;
    }

    String title(Language language) {
        return language.choose(korean, english);
    }
}
