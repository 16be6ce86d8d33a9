package kr.ieum.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

/**
 * The lanes of the outbox and what waits in them. Whoever works a lane has it on lease, by the database's clock, which
 * is the same for every instance; what is due goes by ours.
 */
@ApplicationScoped
class Lanes {
    private static final int MOST_ATTEMPTS = 17;
    private static final long LONGEST_PAUSE_SECONDS = 7_200;

    private final Sql sql;
    private final Clock clock;

    Lanes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Message(UUID id, String topic, String payload, int attempts) {}

    /** Lanes in which something is due and that nobody works. */
    @Transactional
    List<String> due() {
        return sql.list("""
                select distinct o.lane from platform.outbox o
                left join platform.outbox_lane l on l.lane = o.lane
                where o.done_at is null and o.next_attempt_at <= ?
                      and (l.lane is null or l.leased_until < now() and l.paused_until <= ?)""", row -> row.text("lane"), clock.instant(), clock.instant());
    }

    /** @return false when somebody else works it, or it rests */
    @Transactional
    boolean claim(String lane) {
        return sql.update("""
                        insert into platform.outbox_lane (lane, leased_until, paused_until, failures)
                        values (?, now() + interval '2 minutes', '-infinity', 0)
                        on conflict (lane) do update set leased_until = excluded.leased_until
                        where outbox_lane.leased_until < now() and outbox_lane.paused_until <= ?""", lane, clock.instant()) == 1;
    }

    @Transactional
    Optional<Message> next(String lane) {
        return sql.first(
                """
                select id, topic, payload, attempts from platform.outbox
                where lane = ? and done_at is null and next_attempt_at <= ? order by next_attempt_at, id limit 1""",
                row -> new Message(
                        row.uuid("id"), row.text("topic"), row.text("payload"), (int) row.number("attempts")),
                lane,
                clock.instant());
    }

    /** The message has arrived, so the destination is well; the lease begins anew. */
    @Transactional
    void delivered(String lane, Message message) {
        sql.updateExactly(1, "update platform.outbox set done_at = ? where id = ?", clock.instant(), message.id());
        sql.update(
                "update platform.outbox_lane set failures = 0, leased_until = now() + interval '2 minutes' where lane = ?",
                lane);
    }

    /**
     * The message comes again, two seconds later, four, eight and so on, at most two hours; after a day or so it is left
     * for a person. The lane rests by its own failures in a row, so that one bad message does not stop the good ones.
     */
    @Transactional
    void failed(String lane, Message message, Exception failure) {
        int attempts = message.attempts() + 1;
        sql.updateExactly(
                1,
                """
                update platform.outbox set attempts = ?, last_error = ?,
                    next_attempt_at = case when ? then 'infinity' else ?::timestamptz end
                where id = ?""",
                attempts,
                String.valueOf(failure),
                attempts >= MOST_ATTEMPTS,
                clock.instant().plusSeconds(pause(attempts)),
                message.id());
        int failures = sql.one(
                "update platform.outbox_lane set failures = failures + 1 where lane = ? returning failures",
                row -> (int) row.number("failures"),
                lane);
        sql.update(
                "update platform.outbox_lane set paused_until = ? where lane = ?",
                clock.instant().plusSeconds(pause(failures)),
                lane);
    }

    @Transactional
    void release(String lane) {
        sql.update("update platform.outbox_lane set leased_until = '-infinity' where lane = ?", lane);
    }

    private static long pause(int failures) {
        return Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, 20));
    }
}
