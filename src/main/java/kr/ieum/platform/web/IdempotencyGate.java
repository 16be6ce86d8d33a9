package kr.ieum.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.Optional;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stands in front of every {@link Idempotent} endpoint and lets each key through once. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotencyGate {
    private final KeyedAnswers answers;
    private final KeyScope scopes;
    private final AnswerForm form;

    IdempotencyGate(KeyedAnswers answers, KeyScope scopes, AnswerForm form) {
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

    @AroundInvoke
    Object once(InvocationContext call) {
        String key = IdempotencyKey.valueOf(keyOf(call));
        KeyName name = new KeyName(
                scopes.ofCaller() + " " + call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName(),
                key);
        byte[] hash = form.hash(call.getParameters());
        try {
            return QuarkusTransaction.requiringNew().call(() -> act(call, name, hash));
        } catch (ActRefused refused) {
            KeyedAnswer refusal = form.refusal(refused.refusal, form.language(), hash);
            return QuarkusTransaction.requiringNew().call(() -> keepRefusal(name, refusal));
        }
    }

    private RestResponse<?> act(InvocationContext call, KeyName name, byte[] hash) throws Exception {
        if (answers.tryHold(List.of(name)).isEmpty()) throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.with();
        Optional<RestResponse<?>> before = answers.find(name).map(answer -> form.replay(answer, hash));
        if (before.isPresent()) return before.get();
        RestResponse<?> response = proceed(call);
        answers.keep(name, form.answer(response, hash));
        return response;
    }

    private static RestResponse<?> proceed(InvocationContext call) throws Exception {
        try {
            return (RestResponse<?>) call.proceed();
        } catch (Refused refused) {
            throw refused.type().kind().isLasting() ? new ActRefused(refused) : refused;
        } catch (jakarta.validation.ConstraintViolationException refused) {
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

    private static @Nullable IdempotencyKey keyOf(InvocationContext call) {
        for (Object parameter : call.getParameters()) if (parameter instanceof IdempotencyKey key) return key;
        return null;
    }
}
