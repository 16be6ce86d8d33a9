package kr.ieum.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The refusals an operation of some shape can answer, each described once. */
enum Refusals {
    BAD_REQUEST(
            "400", "읽을 수 없는 요청: 형식이 틀리거나 모르는 항목이 있습니다. violations가 곳을 가리킵니다", "INVALID_REQUEST", Shape::takesAnything),
    NOT_LOGGED_IN("401", "로그인이 필요하거나 만료되었습니다", "LOG_IN", shape -> !isPublic(shape)),
    NOT_ALLOWED("403", "이 일을 할 수 있는 직무가 아니거나, 계정이 회사에 연결되어 있지 않습니다", "NOT_ALLOWED", shape -> !isPublic(shape)),
    NOT_FOUND("404", "없습니다. 다른 회사의 것도 없는 것으로 답합니다", "NOT_FOUND", Shape::isAboutOneThing),
    NOT_ACCEPTABLE("406", "Accept가 요구하는 형식으로는 답할 수 없습니다", "NOT_ACCEPTABLE", shape -> true),
    CONFLICT("409", "지금 상태에서는 할 수 없거나, 같은 키의 요청이 처리 중입니다", "STATE", Shape::changes),
    STALE("412", "읽은 뒤에 바뀌었습니다", "STALE", shape -> shape.takes("If-Match")),
    TOO_LARGE("413", "본문이 너무 큽니다", "TOO_LARGE", Shape::takesBody),
    UNKNOWN_FORMAT("415", "받지 않는 Content-Type입니다", "UNSUPPORTED_MEDIA_TYPE", Shape::takesBody),
    UNPROCESSABLE(
            "422",
            "읽을 수 있지만 규칙에 맞지 않거나, 키가 다른 내용으로 이미 쓰였습니다",
            "IDEMPOTENCY_KEY_REUSED",
            shape -> shape.takesBody() || shape.isKeyed()),
    PRECONDITION_REQUIRED(
            "428", "If-Match(새로 만들 때는 If-None-Match)가 필요합니다", "IF_MATCH_MISSING", shape -> shape.takes("If-Match")),
    TOO_MANY("429", "요청이 너무 잦습니다. Retry-After만큼 뒤에 다시 보내세요", "TOO_MANY", shape -> isPublic(shape) && shape.changes()),
    BUSY("503", "지금 요청이 몰려 있습니다. 같은 키로 다시 보내세요", "BUSY", Shape::isKeyed);

    private static final Set<String> FRAMEWORKS_WORDS = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    private final String status;
    private final String description;
    private final String code;
    private final Predicate<Shape> fits;

    Refusals(String status, String description, String code, Predicate<Shape> fits) {
        this.status = status;
        this.description = description;
        this.code = code;
        this.fits = fits;
    }

    /** The component of each, which the operations refer to. */
    static void describeIn(OpenAPI contract) {
        for (Refusals refusal : values()) contract.getComponents().addResponse(refusal.part(), refusal.response());
    }

    static void addTo(Shape shape) {
        for (Refusals refusal : values()) refusal.addWhereItFits(shape);
    }

    /** An endpoint's own words on why it refuses stay; the framework's are replaced. */
    private void addWhereItFits(Shape shape) {
        APIResponses answers = shape.operation().getResponses();
        APIResponse own = answers.getAPIResponse(status);
        boolean hasOwnWords = own != null && !FRAMEWORKS_WORDS.contains(own.getDescription());
        if (own != null && hasOwnWords && own.getContent() == null) own.setContent(content());
        if (!hasOwnWords && (own != null || fits.test(shape)))
            answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(part()));
    }

    private static boolean isPublic(Shape shape) {
        return Reader.of(shape.operation()).contains(Reader.ANYONE);
    }

    private String part() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1))
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        return name.toString();
    }

    private APIResponse response() {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content());
        if (this == BUSY || this == TOO_MANY)
            response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"));
        return response;
    }

    private Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(example()));
    }

    private Map<String, Object> example() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put(
                "type", "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        problem.put("title", description.replaceAll("[.:,].*", ""));
        problem.put("status", Integer.valueOf(status));
        problem.put("detail", description);
        problem.put("code", code);
        if (this == BAD_REQUEST) problem.put("violations", List.of(violation()));
        return problem;
    }

    /** In one order in every run, as the file of the contract is compared. */
    private static Map<String, Object> violation() {
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put("pointer", "/amount");
        violation.put("message", "0보다 커야 합니다");
        return violation;
    }
}
