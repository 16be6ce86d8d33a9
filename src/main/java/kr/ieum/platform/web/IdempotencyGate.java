package kr.ieum.platform.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stands in front of every {@link Idempotent} endpoint and lets each key through once. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotencyGate {
    private final KeyedAct keyed;
    private final AnswerForm form;

    IdempotencyGate(KeyedAct keyed, AnswerForm form) {
        this.keyed = keyed;
        this.form = form;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        String operation = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        return keyed.once(
                operation, keyOf(call), form.hash(call.getParameters()), () -> (RestResponse<?>) call.proceed());
    }

    private static @Nullable IdempotencyKey keyOf(InvocationContext call) {
        for (Object parameter : call.getParameters()) if (parameter instanceof IdempotencyKey key) return key;
        return null;
    }
}
