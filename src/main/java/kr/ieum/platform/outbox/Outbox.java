package kr.ieum.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.concurrent.Executor;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Puts a message into the current transaction; it is delivered after the commit, at least once. */
@ApplicationScoped
public class Outbox {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final Executor background;
    private final OutboxDelivery delivery;

    Outbox(
            Sql sql,
            Ids ids,
            Clock clock,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            ManagedExecutor background,
            OutboxDelivery delivery) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
        this.background = background;
        this.delivery = delivery;
    }

    /**
     * @param topic names the {@link OutboxHandler}
     * @param message becomes JSON
     */
    public void put(String topic, Object message) {
        sql.updateExactly(
                1,
                "insert into platform.outbox (id, topic, payload, put_at, next_attempt_at) values (?, ?, ?, ?, ?)",
                ids.next(),
                topic,
                write(message),
                clock.instant(),
                clock.instant());
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, true);
            transaction.registerInterposedSynchronization(new DeliverAfterCommit());
        }
    }

    private final class DeliverAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) background.execute(delivery::run);
        }
    }

    private String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
