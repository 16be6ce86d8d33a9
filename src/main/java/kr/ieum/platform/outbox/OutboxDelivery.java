package kr.ieum.platform.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.RecurringJob;
import org.jboss.logging.Logger;

/** Takes due messages one by one; several instances may do so side by side. */
@ApplicationScoped
class OutboxDelivery implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);
    private static final int MOST_ATTEMPTS = 17;
    private static final int MOST_AT_ONCE = 10_000;

    private final Sql sql;
    private final Clock clock;
    private final Map<String, OutboxHandler> handlers;

    OutboxDelivery(Sql sql, Clock clock, @All List<OutboxHandler> handlers) {
        this.sql = sql;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
    }

    private record Message(UUID id, String topic, String payload, int attempts) {}

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        int delivered = 0;
        while (delivered < MOST_AT_ONCE && deliverOne()) delivered++;
    }

    /** @return whether there was one */
    private boolean deliverOne() {
        Message[] taken = new Message[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<Message> next = next();
                if (next.isEmpty()) return false;
                taken[0] = next.get();
                handler(taken[0]).deliver(taken[0].payload());
                sql.updateExactly(
                        1, "update platform.outbox set done_at = ? where id = ?", clock.instant(), taken[0].id());
                return true;
            });
        } catch (RuntimeException failed) {
            if (taken[0] == null) throw failed;
            postpone(taken[0], failed);
            return true;
        }
    }

    private OutboxHandler handler(Message message) {
        OutboxHandler handler = handlers.get(message.topic());
        if (handler == null) throw new IllegalStateException("nobody delivers " + message.topic());
        return handler;
    }

    private Optional<Message> next() {
        return sql.first(
                """
                select id, topic, payload, attempts from platform.outbox
                where done_at is null and next_attempt_at <= ? order by next_attempt_at, id
                limit 1 for update skip locked""",
                row -> new Message(
                        row.uuid("id"), row.text("topic"), row.text("payload"), (int) row.number("attempts")),
                clock.instant());
    }

    /** Two seconds, four, eight and so on, at most two hours apart; then it is left for a person. */
    private void postpone(Message message, RuntimeException failure) {
        LOG.warnf("%s %s not delivered: %s", message.topic(), message.id(), failure);
        int attempts = message.attempts() + 1;
        Duration pause = attempts >= MOST_ATTEMPTS
                ? Duration.ofDays(36_500)
                : Duration.ofSeconds(Math.min(7_200, 1L << attempts));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.updateExactly(
                        1,
                        "update platform.outbox set attempts = ?, next_attempt_at = ?, last_error = ? where id = ?",
                        attempts,
                        clock.instant().plus(pause),
                        String.valueOf(failure),
                        message.id()));
    }
}
