package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Turns requests into hashes, and answers into what can be kept and given again. */
@ApplicationScoped
public class AnswerForm {
    private final ObjectMapper json;
    private final RoutingContext request;

    AnswerForm(ObjectMapper json, RoutingContext request) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.request = request;
    }

    /** The same content gives the same hash, however its JSON was laid out. Headers are not content. */
    public byte[] hash(@Nullable Object... parameters) {
        Object[] content = Arrays.stream(parameters)
                .filter(parameter -> !(parameter instanceof IdempotencyKey) && !(parameter instanceof IfMatch))
                .toArray();
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public KeyedAnswer answer(RestResponse<?> response, byte[] requestHash) {
        Map<String, String> headers = new LinkedHashMap<>();
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) headers.put(HttpHeaders.LOCATION, location);
        if (response.getEntity() instanceof Versioned thing)
            headers.put(HttpHeaders.ETAG, IfMatch.tag(thing.version()));
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return new KeyedAnswer(requestHash, response.getStatus(), headers, write(response.getEntity()));
    }

    /** The language the caller of this request wants. */
    public Language language() {
        return Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public KeyedAnswer refusal(RuntimeException refusal, Language language, byte[] requestHash) {
        Problem problem = refusal instanceof Refused refused
                ? Problem.of(refused, language)
                : Problem.of((jakarta.validation.ConstraintViolationException) refusal, language);
        return new KeyedAnswer(
                requestHash, problem.status(), Map.of(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE), write(problem));
    }

    /**
     * An answer that was given before.
     *
     * @throws Refused when the key came with other content then
     */
    public RestResponse<?> replay(KeyedAnswer answer, byte[] hash) {
        if (!Arrays.equals(answer.requestHash(), hash)) throw CommonProblem.IDEMPOTENCY_KEY_REUSED.with();
        RestResponse<?> response = response(answer);
        response.getHeaders().putSingle("Idempotency-Hit", "true");
        return response;
    }

    public RestResponse<?> response(KeyedAnswer answer) {
        RestResponse.ResponseBuilder<String> builder =
                RestResponse.ResponseBuilder.<String>create(answer.status()).entity(answer.body());
        answer.headers().forEach(builder::header);
        return builder.build();
    }

    private String write(@Nullable Object entity) {
        try {
            return entity == null ? "" : new String(json.writeValueAsBytes(entity), StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
