package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a page shows it.
 *
 * @param problem of RFC 9457, in the reader's language
 */
public record Trouble(JsonNode problem) {
    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "code", "violations");
    private static final int LEAST_OF_THE_SERVER = 500;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /**
     * Something wrong with one field.
     *
     * @param label what the field is called on the page; none where it is not on it
     */
    public record Mistake(String field, @Nullable String label, String message) {}

    public int status() {
        return problem.path("status").asInt();
    }

    public String code() {
        return problem.path("code").asText();
    }

    public String title() {
        return problem.path("title").asText();
    }

    public String detail() {
        return problem.path("detail").asText();
    }

    /** A fact of the refusal, as {@code left}. */
    public JsonNode fact(String name) {
        return problem.path(name);
    }

    /**
     * The fields that are wrong. A rule that is about one thing only, and calls it as its field is called, is about that
     * field.
     *
     * @param fields names of what was sent
     */
    List<Mistake> mistakes(Set<String> fields) {
        List<Mistake> violations = StreamSupport.stream(
                        problem.path("violations").spliterator(), false)
                .map(each -> new Mistake(
                        field(each.path("pointer").asText()),
                        null,
                        each.path("message").asText()))
                .toList();
        if (!violations.isEmpty()) return violations;
        return fields.stream()
                .filter(field -> problem.has(field) && !OF_EVERY_PROBLEM.contains(field))
                .limit(1)
                .map(field -> new Mistake(field, null, detail()))
                .toList();
    }

    /** Whether the same may go well later, or is going well just now. */
    boolean mayPass() {
        return status() >= LEAST_OF_THE_SERVER || code().equals("IDEMPOTENCY_KEY_IN_USE");
    }

    /** Whether no form can help: the reader is at the wrong place. */
    boolean isFinal() {
        return status() == UNAUTHENTICATED || status() == FORBIDDEN || status() == NOT_FOUND;
    }

    private static String field(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
    }
}
