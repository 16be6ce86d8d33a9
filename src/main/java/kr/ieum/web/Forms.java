package kr.ieum.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.AnswerForm;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.KeyName;
import kr.ieum.platform.web.KeyScope;
import kr.ieum.platform.web.KeyedAct;
import kr.ieum.platform.web.KeyedAnswers;
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
    private final KeyedAnswers answers;
    private final KeyScope scopes;
    private final AnswerForm hashes;
    private final FormSeal seal;
    private final FormContent content;
    private final ObjectMapper json;
    private final TellTrouble troubles;
    private final RoutingContext request;
    private final SecurityIdentity reader;

    Forms(
            KeyedAct keyed,
            KeyedAnswers answers,
            KeyScope scopes,
            AnswerForm hashes,
            FormSeal seal,
            FormContent content,
            ObjectMapper json,
            TellTrouble troubles,
            RoutingContext request,
            SecurityIdentity reader) {
        this.keyed = keyed;
        this.answers = answers;
        this.scopes = scopes;
        this.hashes = hashes;
        this.seal = seal;
        this.content = content;
        this.json = json;
        this.troubles = troubles;
        this.request = request;
        this.reader = reader;
    }

    /** A form that has come back. */
    public final class Sent {
        private final Sheet sheet;
        private final boolean switchesLanguage;

        private Sent(Sheet sheet, boolean switchesLanguage) {
            this.sheet = sheet;
            this.switchesLanguage = switchesLanguage;
        }

        /** Whether it is not sent at all: the reader wants the same page in the other language, and loses nothing. */
        public boolean switchesLanguage() {
            return switchesLanguage;
        }

        /**
         * What the button means that was pressed.
         *
         * @param moves what the page can do; the form says it in small letters
         * @throws Refused when it is none of them
         */
        public <E extends Enum<E>> E move(Class<E> moves) {
            String said = sheet.value("move");
            return Arrays.stream(moves.getEnumConstants())
                    .filter(move -> move.name().toLowerCase(Locale.ROOT).equals(said))
                    .findFirst()
                    .orElseThrow(PageProblem.UNKNOWN_MOVE::with);
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

        /**
         * The same, with what is known already where nothing is written.
         *
         * @param known by the names of fields
         */
        public <T> T as(Class<T> type, Map<String, String> known) {
            Sheet whole = new Sheet(new MultivaluedHashMap<>(sheet.written()), null);
            known.forEach((name, value) -> whole.with(name, whole.value(name).isBlank() ? value : null));
            return content.read(whole, type);
        }

        /**
         * Whether this very form was answered before: sent again, it does nothing new.
         *
         * @param operation of the rush it goes to
         */
        public boolean wasAnswered(String operation) {
            KeyName name = new KeyName(scopes.ofCaller() + " " + operation, IdempotencyKey.valueOf(key(sheet)));
            return !answers.find(List.of(name)).isEmpty();
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
            if (switchesLanguage) return PageRefused.page(OK, again.apply(sheet));
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
            if (switchesLanguage) return PageRefused.page(OK, again.apply(sheet));
            try {
                return PageRefused.page(OK, act.call());
            } catch (Exception failed) {
                return again(sheet, troubles.of(failed), again);
            }
        }

        /**
         * Takes it to one of the rushes, which has a gate of its own. The thread of the request waits: a page cannot be
         * made on the rush's.
         */
        public <T> Response inRush(
                Function<IdempotencyKey, CompletionStage<RestResponse<T>>> act,
                Function<Sheet, TemplateInstance> again) {
            if (switchesLanguage) return PageRefused.page(OK, again.apply(sheet));
            return answer(
                    sheet, () -> act.apply(key(sheet)).toCompletableFuture().join(), again);
        }
    }

    public Sent sent(MultivaluedMap<String, String> form) {
        WrittenForm.clean(form);
        if (!seal.isGood(form.getFirst(Sheet.SEAL), request, reader)) throw PageProblem.NOT_OUR_FORM.with();
        List<String> language = form.remove(PageLanguage.NAME);
        boolean switches = language != null && PageLanguage.choose(request, language.get(0));
        return new Sent(new Sheet(form, null), switches);
    }

    private static IdempotencyKey key(Sheet sheet) {
        return new IdempotencyKey(sheet.value(Sheet.KEY));
    }

    private Response answer(Sheet sheet, Callable<RestResponse<?>> act, Function<Sheet, TemplateInstance> again) {
        Trouble trouble;
        try {
            RestResponse<?> answer = act.call();
            if (answer.getStatus() < 400)
                return Response.seeOther(place(answer)).build();
            trouble = troubles.of(json.readTree(String.valueOf(answer.getEntity())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (Exception failed) {
            trouble = troubles.of(failed);
        }
        return again(sheet, trouble, again);
    }

    /** The summary above the fields calls them by their labels, which are known once they have been rendered. */
    private static Response again(Sheet sheet, Trouble trouble, Function<Sheet, TemplateInstance> again) {
        if (trouble.isFinal()) throw new PageRefused(trouble);
        TemplateInstance page = again.apply(sheet.after(trouble));
        page.render();
        return PageRefused.page(trouble.status(), page);
    }

    private static URI place(RestResponse<?> answer) {
        String location = Objects.requireNonNull(answer.getHeaderString(HttpHeaders.LOCATION));
        return URI.create(location.startsWith(API) ? "/firm" + location.substring(API.length()) : location);
    }

    /** A refusal for a page that shows it among other things. */
    public Trouble trouble(Refused refused) {
        return troubles.of(refused);
    }
}
