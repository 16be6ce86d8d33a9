package kr.ieum.platform.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import kr.ieum.platform.problem.CommonProblem;

/**
 * Turns bodies away that are larger than anybody needs, by their announced length and before a byte is read. What comes
 * without a length is cut off where the same limit is passed. An address has a limit too, lower than the server's, which
 * could not say anything.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_ALL_ELSE = 1_000;

    /** After the server has set its own limit, which is the one for the largest file, to what comes without a length. */
    private static final int AFTER_THE_SERVER = 1;

    private static final long KILO = 1024;
    private static final long OF_A_BULK_FILE = 128 * KILO * KILO;
    private static final long OF_A_FILE = 8 * KILO * KILO;
    private static final long OF_A_REQUEST = 2 * KILO * KILO;
    private static final long OF_A_STRANGER = 32 * KILO;
    private static final int OF_AN_ADDRESS = 8 * 1024;

    private final EarlyRefusal refusal;

    BodyLimit(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
        filters.register(BodyLimit::limit, AFTER_THE_SERVER);
    }

    private void check(RoutingContext context) {
        long limit = limitOf(context.request());
        if (context.request().uri().length() > OF_AN_ADDRESS)
            refusal.answer(context, CommonProblem.ADDRESS_TOO_LONG.with("limit", OF_AN_ADDRESS));
        else if (lengthOf(context.request()) <= limit) context.next();
        else refusal.answer(context, CommonProblem.TOO_LARGE.with("limit", limit));
    }

    private static void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(context.request()));
        context.next();
    }

    /** Files may be large, and nobody unknown needs much. */
    private static long limitOf(HttpServerRequest request) {
        if (Stranger.is(request)) return OF_A_STRANGER;
        String type = String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE));
        boolean isFile = type.startsWith("text/csv") || type.startsWith("application/x-ndjson") || type.contains("xml");
        if (!isFile) return OF_A_REQUEST;
        return request.path().endsWith("/bulk") ? OF_A_BULK_FILE : OF_A_FILE;
    }

    /** A length that is no number is the server's to refuse. */
    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
