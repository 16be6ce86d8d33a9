package kr.ieum.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.AnswerForm;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.KeyedAct;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What is done with a form that comes back. Its seal is checked, its hidden key goes through the gate of the API, and then
 * the reader is sent to the page of what came of it; or the same page is shown again, with what was written and why it was
 * refused.
 */
@ApplicationScoped
public class Forms {
    private static final String API = "/api/v1";
    private static final int OK = 200;

    private final KeyedAct keyed;
    private final AnswerForm hashes;
    private final FormSeal seal;
    private final FormContent content;
    private final ObjectMapper json;
    private final Here here;
    private final RoutingContext request;
    private final SecurityIdentity reader;

    Forms(
            KeyedAct keyed,
            AnswerForm hashes,
            FormSeal seal,
            FormContent content,
            ObjectMapper json,
            Here here,
            RoutingContext request,
            SecurityIdentity reader) {
        this.keyed = keyed;
        this.hashes = hashes;
        this.seal = seal;
        this.content = content;
        this.json = json;
        this.here = here;
        this.request = request;
        this.reader = reader;
    }

    /** A form that has come back. */
    public final class Sent {
        private final Sheet sheet;

        private Sent(Sheet sheet) {
            this.sheet = sheet;
        }

        public String value(String name) {
            return sheet.value(name);
        }

        public Sheet sheet() {
            return sheet;
        }

        /**
         * What is written, as a room takes it.
         *
         * @throws RuntimeException with every field that cannot be read or is not as it must be
         */
        public <T> T as(Class<T> type) {
            return content.read(sheet, type);
        }

        /** What the room needs to know that nothing has changed since the form was made. */
        public kr.ieum.platform.web.IfMatch version() {
            return new kr.ieum.platform.web.IfMatch('"' + sheet.value(Sheet.VERSION) + '"');
        }

        /**
         * Does it, once.
         *
         * @param act answers with the path of the page to go to
         * @param again the page the form was on
         */
        public Response once(Callable<String> act, Function<Sheet, TemplateInstance> again) {
            String operation = "page " + request.normalizedPath();
            return answer(
                    sheet,
                    () -> keyed.once(
                            operation,
                            key(sheet),
                            hashes.hash(operation, sheet.content()),
                            () -> RestResponse.seeOther(URI.create(act.call()))),
                    again);
        }

        /**
         * Does it and shows at once what came of it, with nothing kept: for what does no harm when it is done again, and
         * for answers that may be seen only once.
         */
        public Response shown(Callable<TemplateInstance> act, Function<Sheet, TemplateInstance> again) {
            try {
                return PageRefused.page(OK, act.call());
            } catch (Exception failed) {
                return again(sheet, troubleOf(failed), again);
            }
        }

        /**
         * Takes it to one of the rushes, which has a gate of its own. The thread of the request waits: a page cannot be
         * made on the rush's.
         */
        public <T> Response inRush(
                Function<IdempotencyKey, CompletionStage<RestResponse<T>>> act,
                Function<Sheet, TemplateInstance> again) {
            return answer(
                    sheet, () -> act.apply(key(sheet)).toCompletableFuture().join(), again);
        }
    }

    public Sent sent(MultivaluedMap<String, String> form) {
        if (!seal.isGood(form.getFirst(Sheet.SEAL), request, reader)) throw PageProblem.NOT_OUR_FORM.with();
        return new Sent(new Sheet(form, null));
    }

    private static IdempotencyKey key(Sheet sheet) {
        return new IdempotencyKey(sheet.value(Sheet.KEY));
    }

    private Response answer(Sheet sheet, Callable<RestResponse<?>> act, Function<Sheet, TemplateInstance> again) {
        Trouble trouble = new Trouble(json.createObjectNode());
        try {
            RestResponse<?> answer = act.call();
            if (answer.getStatus() < 400)
                return Response.seeOther(place(answer)).build();
            trouble = new Trouble(json.readTree(String.valueOf(answer.getEntity())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (Exception failed) {
            trouble = troubleOf(failed);
        }
        return again(sheet, trouble, again);
    }

    private static Response again(Sheet sheet, Trouble trouble, Function<Sheet, TemplateInstance> again) {
        if (trouble.isFinal()) throw new PageRefused(trouble);
        return PageRefused.page(trouble.status(), again.apply(sheet.after(trouble)));
    }

    private static URI place(RestResponse<?> answer) {
        String location = Objects.requireNonNull(answer.getHeaderString(HttpHeaders.LOCATION));
        return URI.create(location.startsWith(API) ? "/firm" + location.substring(API.length()) : location);
    }

    private Trouble troubleOf(Exception failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        if (cause instanceof Refused refused) return trouble(refused);
        if (cause instanceof ConstraintViolationException invalid) return trouble(Problem.of(invalid, here.language()));
        if (cause instanceof FormContent.Unreadable unreadable
                && unreadable.getCause() instanceof JsonMappingException mapping)
            return trouble(Problem.of(mapping, here.language()));
        if (cause instanceof RuntimeException accident) throw accident;
        throw new IllegalStateException(cause);
    }

    /** A refusal for a page that shows it among other things. */
    public Trouble trouble(Refused refused) {
        return trouble(Problem.of(refused, here.language()));
    }

    private Trouble trouble(Problem problem) {
        return new Trouble(json.<JsonNode>valueToTree(problem));
    }
}
