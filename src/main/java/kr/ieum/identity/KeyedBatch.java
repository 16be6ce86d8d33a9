package kr.ieum.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import kr.ieum.platform.batch.Batch;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.AnswerForm;
import kr.ieum.platform.web.KeyName;
import kr.ieum.platform.web.KeyedAnswer;
import kr.ieum.platform.web.KeyedAnswers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The door to one of the rushes: what {@link kr.ieum.platform.web.Idempotent} promises for one request, kept for many in
 * one transaction. Callers are recognised, keys are held and found, the act is done for those that are new, and its
 * answers are kept, all of it before the commit that lets anybody hear. What a repetition does not change has no key.
 *
 * @param <C> a command
 */
public final class KeyedBatch<C> {
    private final String operation;
    private final Work<C> work;
    private final CompanyBindings bindings;
    private final KeyedAnswers answers;
    private final AnswerForm form;
    private final Sql sql;
    private final Batch<Waiting<C>, Reply<RestResponse<?>>> batch;
    private final @Nullable Batch<Waiting<C>, Reply<RestResponse<?>>> rehearsals;

    KeyedBatch(
            String operation,
            Work<C> work,
            CompanyBindings bindings,
            KeyedAnswers answers,
            AnswerForm form,
            Opening opening) {
        this.operation = operation;
        this.work = work;
        this.bindings = bindings;
        this.answers = answers;
        this.form = form;
        this.sql = opening.sql();
        this.batch = new Batch<>(operation, opening.capacity(), opening.largest(), this::run, opening.meters());
        this.rehearsals = opening.rehearsal().isOver()
                ? null
                : new Batch<>(
                        operation + "-rehearsal",
                        opening.capacity(),
                        opening.largest(),
                        many -> rehearse(many, opening.rehearsal()),
                        opening.meters());
    }

    /** What all doors have in common: how many may wait and go through at once, and what they need for it. */
    record Opening(int capacity, int largest, MeterRegistry meters, Sql sql, Rehearsal rehearsal) {}

    /** One command of a caller. @param at when it arrived */
    public record Call<C>(Caller caller, Instant at, C command) {}

    /** The act, for many at once. */
    @FunctionalInterface
    public interface Work<C> {
        /** @return a reply for each call, in the same order; whoever is refused has changed nothing */
        List<Reply<RestResponse<?>>> run(List<Call<C>> calls);
    }

    /**
     * A request in the queue.
     *
     * @param claimed the caller as his token has it
     * @param key none where a repetition changes nothing by itself
     * @param command nothing when the form itself is refused
     * @param invalid why it is; that answer is kept by its key as any other
     */
    record Waiting<C>(
            Caller claimed,
            Instant at,
            @Nullable String key,
            byte[] hash,
            Language language,
            @Nullable C command,
            @Nullable ConstraintViolationException invalid) {}

    CompletionStage<RestResponse<?>> submit(Waiting<C> waiting) {
        return batch.submit(waiting).thenApply(Reply::get);
    }

    /** As {@link #submit}, of a made-up caller, and nothing of it is kept. */
    CompletionStage<RestResponse<?>> rehearse(Waiting<C> waiting) {
        return Objects.requireNonNull(rehearsals).submit(waiting).thenApply(Reply::get);
    }

    void close() {
        if (rehearsals != null) rehearsals.close();
        batch.close();
    }

    /** In a transaction of its own, which ends as if it had failed. */
    private List<Reply<RestResponse<?>>> rehearse(List<Waiting<C>> many, Rehearsal rehearsal) {
        List<Reply<RestResponse<?>>> replies = new ArrayList<>(many.size());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                rehearsal
                        .scene()
                        .set(many.stream()
                                .flatMap(
                                        each -> Stream.ofNullable(each.claimed().company()))
                                .distinct()
                                .sorted(Comparator.comparing(BusinessNumber::digits))
                                .toList());
                replies.addAll(run(many));
                throw new TakenBack();
            });
        } catch (TakenBack asIntended) {
            return replies;
        }
        throw new IllegalStateException("a rehearsal was kept");
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** One of those in a batch: what it brings, and what it takes away. */
    private static final class Turn<C> {
        final Waiting<C> waiting;
        private @Nullable Caller caller;
        private @Nullable KeyName name;
        private @Nullable Reply<RestResponse<?>> reply;

        Turn(Waiting<C> waiting) {
            this.waiting = waiting;
        }

        void refuse(RuntimeException refusal) {
            reply = Reply.refused(refusal);
        }

        boolean isOpen() {
            return reply == null;
        }

        boolean isKeyed() {
            return name != null;
        }

        KeyName name() {
            return Objects.requireNonNull(name);
        }

        Call<C> call() {
            return new Call<>(Objects.requireNonNull(caller), waiting.at(), Objects.requireNonNull(waiting.command()));
        }
    }

    private List<Reply<RestResponse<?>>> run(List<Waiting<C>> many) {
        sql.preferIndexes();
        List<Turn<C>> turns = many.stream().map(Turn::new).toList();
        recognise(turns);
        hold(turns);
        Map<KeyName, KeyedAnswer> given = new HashMap<>(answers.find(names(turns)));
        Map<KeyName, Turn<C>> first = new HashMap<>();
        Map<KeyName, KeyedAnswer> fresh =
                act(turns.stream().filter(turn -> isNew(turn, given, first)).toList());
        answers.keep(fresh);
        given.putAll(fresh);
        for (Turn<C> turn : turns) if (turn.isOpen()) answer(turn, given, first);
        return turns.stream().map(turn -> Objects.requireNonNull(turn.reply)).toList();
    }

    private static <C> boolean isNew(Turn<C> turn, Map<KeyName, KeyedAnswer> given, Map<KeyName, Turn<C>> first) {
        if (!turn.isOpen() || !turn.isKeyed()) return turn.isOpen();
        return !given.containsKey(turn.name()) && first.putIfAbsent(turn.name(), turn) == null;
    }

    private void recognise(List<Turn<C>> turns) {
        List<Reply<Caller>> callers = bindings.recognise(
                turns.stream().map(turn -> turn.waiting.claimed()).toList());
        for (int i = 0; i < turns.size(); i++) {
            Turn<C> turn = turns.get(i);
            Caller caller = callers.get(i).result();
            if (caller == null)
                turn.refuse(Objects.requireNonNull(callers.get(i).refusal()));
            else {
                turn.caller = caller;
                String key = turn.waiting.key();
                if (key != null) turn.name = new KeyName(CallerKeyScope.of(caller) + " " + operation, key);
            }
        }
    }

    private void hold(List<Turn<C>> turns) {
        Set<KeyName> held = answers.tryHold(names(turns));
        for (Turn<C> turn : turns)
            if (turn.isOpen() && turn.isKeyed() && !held.contains(turn.name()))
                turn.refuse(CommonProblem.IDEMPOTENCY_KEY_IN_USE.with());
    }

    private Set<KeyName> names(List<Turn<C>> turns) {
        Set<KeyName> names = new LinkedHashSet<>();
        for (Turn<C> turn : turns) if (turn.isOpen() && turn.isKeyed()) names.add(turn.name());
        return names;
    }

    /** @return the answers to be kept; refusals that will not last are given at once and forgotten */
    private Map<KeyName, KeyedAnswer> act(List<Turn<C>> turns) {
        Map<KeyName, KeyedAnswer> kept = new LinkedHashMap<>();
        List<Turn<C>> valid = new ArrayList<>(turns.size());
        for (Turn<C> turn : turns) {
            if (turn.waiting.invalid() == null) valid.add(turn);
            else give(turn, refusal(turn, turn.waiting.invalid()), kept);
        }
        List<Reply<RestResponse<?>>> replies = valid.isEmpty()
                ? List.of()
                : work.run(valid.stream().map(Turn::call).toList());
        for (int i = 0; i < valid.size(); i++) {
            Turn<C> turn = valid.get(i);
            RestResponse<?> response = replies.get(i).result();
            RuntimeException refused = replies.get(i).refusal();
            if (response != null) give(turn, form.answer(response, turn.waiting.hash()), kept);
            else if (refused instanceof Refused lasting
                    && !lasting.type().kind().isLasting()) turn.refuse(refused);
            else give(turn, refusal(turn, Objects.requireNonNull(refused)), kept);
        }
        return kept;
    }

    /** What has a key is answered once its answer is kept. */
    private void give(Turn<C> turn, KeyedAnswer answer, Map<KeyName, KeyedAnswer> kept) {
        if (turn.isKeyed()) kept.put(turn.name(), answer);
        else turn.reply = Reply.of(form.response(answer));
    }

    private KeyedAnswer refusal(Turn<C> turn, RuntimeException refused) {
        return form.refusal(refused, turn.waiting.language(), turn.waiting.hash());
    }

    /** The same key twice in one batch shares the answer, unless it came with other content. */
    private void answer(Turn<C> turn, Map<KeyName, KeyedAnswer> given, Map<KeyName, Turn<C>> first) {
        KeyedAnswer answer = given.get(turn.name());
        Turn<C> leader = first.get(turn.name());
        if (answer == null) turn.reply = Objects.requireNonNull(leader).reply;
        else if (leader == turn) turn.reply = Reply.of(form.response(answer));
        else turn.reply = replay(answer, turn.waiting.hash());
    }

    private Reply<RestResponse<?>> replay(KeyedAnswer answer, byte[] hash) {
        try {
            return Reply.of(form.replay(answer, hash));
        } catch (Refused otherContent) {
            return Reply.refused(otherContent);
        }
    }
}
