package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a page shows it.
 *
 * @param problem of RFC 9457, in the reader's language
 */
public record Trouble(JsonNode problem) {
    private static final int LEAST_OF_THE_SERVER = 500;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Something wrong with one field. */
    public record Mistake(String field, String message) {}

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

    public List<Mistake> mistakes() {
        return StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(each -> new Mistake(
                        field(each.path("pointer").asText()),
                        each.path("message").asText()))
                .toList();
    }

    @Nullable
    String messageOf(String field) {
        return mistakes().stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
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
