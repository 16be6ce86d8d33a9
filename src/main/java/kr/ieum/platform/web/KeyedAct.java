package kr.ieum.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Does what comes with a key once, and answers a repetition with what was answered first: for the API and the pages. */
@ApplicationScoped
public class KeyedAct {
    private final KeyedAnswers answers;
    private final KeyScope scopes;
    private final AnswerForm form;

    KeyedAct(KeyedAnswers answers, KeyScope scopes, AnswerForm form) {
        this.answers = answers;
        this.scopes = scopes;
        this.form = form;
    }

    /** Carries a refusal of the act itself out of its transaction, apart from refusals of the gate. */
    private static final class ActRefused extends RuntimeException {
        final transient RuntimeException refusal;

        ActRefused(RuntimeException refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }

    /**
     * The act and its answer are committed together.
     *
     * @param operation names the act; the caller's company may use the same key for another
     * @param hash of all the act is made of, see {@link AnswerForm#hash}
     * @return the answer; a refusal that lasts is one too, with its problem as a text of JSON
     * @throws Refused when the key is missing or malformed, came with other content or is in use, and for what may go well
     *     later
     */
    public RestResponse<?> once(
            String operation, @Nullable IdempotencyKey key, byte[] hash, Callable<RestResponse<?>> act) {
        KeyName name = new KeyName(scopes.ofCaller() + " " + operation, IdempotencyKey.valueOf(key));
        try {
            return QuarkusTransaction.requiringNew().call(() -> first(name, hash, act));
        } catch (ActRefused refused) {
            KeyedAnswer refusal = form.refusal(refused.refusal, form.language(), hash);
            return QuarkusTransaction.requiringNew().call(() -> keepRefusal(name, refusal));
        }
    }

    private RestResponse<?> first(KeyName name, byte[] hash, Callable<RestResponse<?>> act) throws Exception {
        if (answers.tryHold(List.of(name)).isEmpty()) throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.with();
        Optional<RestResponse<?>> before = answers.find(name).map(answer -> form.replay(answer, hash));
        if (before.isPresent()) return before.get();
        RestResponse<?> response = proceed(act);
        answers.keep(name, form.answer(response, hash));
        return response;
    }

    private static RestResponse<?> proceed(Callable<RestResponse<?>> act) throws Exception {
        try {
            return act.call();
        } catch (Refused refused) {
            throw refused.type().kind().isLasting() ? new ActRefused(refused) : refused;
        } catch (ConstraintViolationException refused) {
            throw new ActRefused(refused);
        }
    }

    /** Between the act's rollback and this transaction the same key may have been tried again: the first kept wins. */
    private RestResponse<?> keepRefusal(KeyName name, KeyedAnswer refusal) {
        answers.hold(name);
        Optional<KeyedAnswer> before = answers.find(name);
        if (before.isEmpty()) answers.keep(name, refusal);
        return form.response(before.orElse(refusal));
    }
}
