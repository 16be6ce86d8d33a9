package kr.ieum.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.id.Ids;

/** Puts a message into the current transaction; it is delivered after the commit, at least once. */
@ApplicationScoped
public class Outbox {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StoredJson json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxDelivery delivery;

    Outbox(
            Sql sql,
            Ids ids,
            Clock clock,
            StoredJson json,
            TransactionSynchronizationRegistry transaction,
            OutboxDelivery delivery) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
        this.delivery = delivery;
    }

    /** For topics with one destination: the tax office, the mail server. */
    public void put(String topic, Object message) {
        put(topic, topic, List.of(message));
    }

    /**
     * @param topic names the {@link OutboxHandler}
     * @param lane names the destination: one that is slow or away holds up its own lane only
     * @param messages become JSON
     */
    public void put(String topic, String lane, List<?> messages) {
        sql.updateExactly(
                messages.size(),
                """
                insert into platform.outbox (id, topic, lane, payload, put_at, next_attempt_at)
                select m.id, ?, ?, m.payload, ?, ? from unnest(?, ?) as m(id, payload)""",
                topic,
                lane,
                clock.instant(),
                clock.instant(),
                messages.stream().map(message -> ids.next()).toArray(UUID[]::new),
                messages.stream().map(json::write).toArray(String[]::new));
        deliverAfterCommit(lane);
    }

    @SuppressWarnings("unchecked")
    private void deliverAfterCommit(String lane) {
        Set<String> touched = (Set<String>) transaction.getResource(Outbox.class);
        if (touched == null) {
            touched = new HashSet<>();
            transaction.putResource(Outbox.class, touched);
            transaction.registerInterposedSynchronization(new DeliverAfterCommit(touched));
        }
        touched.add(lane);
    }

    private final class DeliverAfterCommit implements Synchronization {
        private final Set<String> touched;

        DeliverAfterCommit(Set<String> touched) {
            this.touched = touched;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) touched.forEach(delivery::start);
        }
    }
}
