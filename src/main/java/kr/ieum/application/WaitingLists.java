package kr.ieum.application;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.Due;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.Selection.Quota;
import org.jspecify.annotations.Nullable;

/** Who waits for money that is promised to others now: one list a round, and a line in it for each quota. */
@ApplicationScoped
class WaitingLists {
    private final ApplicationRepository applications;
    private final Sql sql;
    private final Clock clock;

    WaitingLists(ApplicationRepository applications, Sql sql, Clock clock) {
        this.applications = applications;
        this.sql = sql;
        this.clock = clock;
    }

    /** Everybody who waits or is admitted has a number drawn in the order of commit. */
    List<Long> nextQueueNumbers(int many) {
        return sql.list(
                "select nextval('application.queue_number') as number from generate_series(1, ?)",
                row -> row.number("number"),
                many);
    }

    /**
     * How long a waiting list is and where it begins. The length is counted as applications move, because counting a
     * hundred thousand for each batch would make the end of a rush slower than its beginning.
     *
     * @param first number of the first who waits, by quota; those of no quota by an empty code
     * @param promised subsidy promised to firms of each quota
     */
    record WaitingList(Map<String, Long> first, long length, Map<String, Won> promised) {}

    WaitingList read(RoundId round, List<Quota> quotas) {
        if (quotas.isEmpty()) return read(round);
        Map<String, Long> first = new HashMap<>();
        Map<String, Won> promised = new HashMap<>();
        sql.each(
                """
                select q.code, (select min(queue_number) from application.application
                                where round_id = ? and status = 'WAITING' and coalesce(quota, '') = q.code) as first,
                       (select coalesce(sum(subsidy_won), 0) from application.application
                        where round_id = ? and quota = q.code and (status = 'ADMITTED' or hold_id is not null)) as promised
                from unnest(?) as q(code)""",
                row -> {
                    if (row.findNumber("first") != null) first.put(row.text("code"), row.number("first"));
                    promised.put(row.text("code"), row.won("promised"));
                    return row;
                },
                row -> {},
                round.value(),
                round.value(),
                lines(quotas));
        return new WaitingList(first, read(round).length(), promised);
    }

    private WaitingList read(RoundId round) {
        return sql.one(
                """
                select (select min(queue_number) from application.application
                        where round_id = ? and status = 'WAITING') as first,
                       coalesce((select applications from application.tally
                                 where round_id = ? and status = 'WAITING'), 0) as length""",
                row -> {
                    Long first = row.findNumber("first");
                    return new WaitingList(
                            first == null ? Map.of() : Map.of("", first), row.number("length"), Map.of());
                },
                round.value(),
                round.value());
    }

    /** The lines in which firms wait: one for each quota, and one for those of none. */
    private static String[] lines(List<Quota> quotas) {
        return Stream.concat(quotas.stream().map(Quota::code), Stream.of("")).toArray(String[]::new);
    }

    /** Those at the head of the waiting list; so many of each line, where there are quotas. */
    List<Application> heads(RoundId round, List<Quota> quotas, int most) {
        if (quotas.isEmpty())
            return applications
                    .find(
                            "roundId = ?1 and status = ?2",
                            Sort.by("queueNumber"),
                            round.value(),
                            ApplicationStatus.WAITING)
                    .page(0, most)
                    .list();
        List<Application> heads = new ArrayList<>();
        for (String line : lines(quotas))
            heads.addAll(applications
                    .find(
                            "roundId = ?1 and status = ?2 and coalesce(quota, '') = ?3",
                            Sort.by("queueNumber"),
                            round.value(),
                            ApplicationStatus.WAITING,
                            line)
                    .page(0, most)
                    .list());
        heads.sort(Comparator.comparingLong(Application::queueNumber));
        return heads;
    }

    /** How many wait before it. */
    long ahead(Application application) {
        return applications.count(
                "roundId = ?1 and status = ?2 and queueNumber < ?3",
                application.round().value(),
                ApplicationStatus.WAITING,
                application.queueNumber());
    }

    /** What firms know of their places in the list; no part of the applications themselves. */
    void told(Map<UUID, Long> positions) {
        if (positions.isEmpty()) return;
        sql.updateExactly(
                positions.size(),
                """
                update application.application a set told_position = t.position, told_on = ?
                from unnest(?, ?) as t(id, position) where a.id = t.id""",
                KoreanTime.today(clock),
                positions.keySet().toArray(UUID[]::new),
                positions.values().toArray(Long[]::new));
    }

    /** Rounds in which anybody waits. */
    List<RoundId> roundsWithWaiting() {
        return sql.list(
                "select distinct round_id from application.application where status = 'WAITING'",
                row -> new RoundId(row.uuid("round_id")));
    }

    /** Who waits in a round, from the head of its list on. */
    Due<Waiting> of(RoundId round) {
        return new Due<>() {
            @Override
            public long count() {
                return read(round).length();
            }

            @Override
            public List<Waiting> behind(Waiting last, int most) {
                return sql.list(
                        """
                        select id, queue_number from application.application
                        where round_id = ? and status = 'WAITING' and queue_number > ? order by queue_number limit ?""",
                        row -> new Waiting(row.number("queue_number"), new ApplicationId(row.uuid("id"))),
                        round.value(),
                        last.number(),
                        most);
            }
        };
    }

    /** A place in a waiting list. */
    record Waiting(long number, @Nullable ApplicationId id) {
        static final Waiting NOBODY = new Waiting(-1, null);
    }
}
