package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request before any endpoint is looked for, in the words every endpoint would use. Who asked for a page is
 * answered a little later, where pages are made; still before an endpoint is looked for and a byte is read.
 */
@ApplicationScoped
class EarlyRefusal {
    private static final String REFUSED = "ieum.refused-early";

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    void answer(RoutingContext context, Refused refused) {
        if (Stranger.asksForAPage(context.normalizedPath())) {
            context.put(REFUSED, refused);
            context.next();
        } else answerAtOnce(context, refused);
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void refuse(RoutingContext context) {
        if (context.get(REFUSED) instanceof Refused refused) {
            context.response().putHeader("Connection", "close");
            throw refused;
        }
    }

    /** The rest of the request is not read, so the connection ends with the answer. */
    private void answerAtOnce(RoutingContext context, Refused refused) {
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
