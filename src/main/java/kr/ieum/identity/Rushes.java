package kr.ieum.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.AnswerForm;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.KeyedAnswers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opens the doors of the rushes, brings requests to them, and closes them when the application ends: facade. */
@ApplicationScoped
public class Rushes {
    private final CurrentCaller callers;
    private final CompanyBindings bindings;
    private final KeyedAnswers answers;
    private final AnswerForm form;
    private final Validator validator;
    private final Clock clock;
    private final Rehearsal rehearsal;
    private final KeyedBatch.Opening opening;
    private final List<KeyedBatch<?>> open = new CopyOnWriteArrayList<>();

    Rushes(
            CurrentCaller callers,
            CompanyBindings bindings,
            KeyedAnswers answers,
            AnswerForm form,
            Validator validator,
            Clock clock,
            MeterRegistry meters,
            Sql sql,
            Rehearsal rehearsal,
            @ConfigProperty(name = "ieum.rush.most-waiting") int mostWaiting,
            @ConfigProperty(name = "ieum.rush.most-at-once") int mostAtOnce) {
        this.callers = callers;
        this.bindings = bindings;
        this.answers = answers;
        this.form = form;
        this.validator = validator;
        this.clock = clock;
        this.rehearsal = rehearsal;
        this.opening = new KeyedBatch.Opening(mostWaiting, mostAtOnce, meters, sql, rehearsal);
    }

    /** @param operation names the queue, and the keys' scope */
    public <C> KeyedBatch<C> open(String operation, KeyedBatch.Work<C> work) {
        KeyedBatch<C> batch = new KeyedBatch<>(operation, work, bindings, answers, form, opening);
        open.add(batch);
        return batch;
    }

    /**
     * Brings the present request to a door. Nothing here waits, so it may be called where requests are read.
     *
     * @param place ids from the path
     * @param command made of a form that violates nothing
     * @param content from the body; what it violates is refused, and the refusal kept by its key
     * @throws kr.ieum.platform.problem.Refused with 503 when too many wait already
     */
    public <C, T> CompletionStage<RestResponse<T>> submit(
            KeyedBatch<C> door, @Nullable IdempotencyKey key, Object place, Object content, Supplier<C> command) {
        return queue(door, IdempotencyKey.valueOf(key), form.hash(place, content), content, command);
    }

    /** As {@link #submit}, for what is known by its own content: sent again it changes nothing, so it needs no key. */
    public <C, T> CompletionStage<RestResponse<T>> submitUnkeyed(
            KeyedBatch<C> door, Object content, Supplier<C> command) {
        return queue(door, null, new byte[0], content, command);
    }

    @SuppressWarnings("unchecked")
    private <C, T> CompletionStage<RestResponse<T>> queue(
            KeyedBatch<C> door, @Nullable String key, byte[] hash, Object content, Supplier<C> command) {
        Set<ConstraintViolation<Object>> violations = validator.validate(content);
        Caller caller = callers.claimed();
        KeyedBatch.Waiting<C> waiting = new KeyedBatch.Waiting<>(
                caller,
                clock.instant(),
                key,
                hash,
                form.language(),
                violations.isEmpty() ? command.get() : null,
                violations.isEmpty() ? null : new ConstraintViolationException(violations));
        CompletionStage<?> answer = rehearsal.isMadeUp(caller) ? door.rehearse(waiting) : door.submit(waiting);
        return (CompletionStage<RestResponse<T>>) answer;
    }

    void end(@Observes ShutdownEvent event) {
        open.forEach(KeyedBatch::close);
    }
}
