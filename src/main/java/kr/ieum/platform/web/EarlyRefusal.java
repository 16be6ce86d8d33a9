package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;

/** Refuses a request before any endpoint is looked for, in the words every endpoint would use. */
@ApplicationScoped
class EarlyRefusal {
    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** The rest of the request is not read, so the connection ends with the answer. */
    void answer(RoutingContext context, Refused refused) {
        Problem problem = Problem.of(refused, Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> context.request().connection().close());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
