package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.job.LongJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.settlement.Collectable.Place;

/** Use case: everything that can be paid is proposed, run after run, while whoever asked watches. */
@ApplicationScoped
class CollectAll implements LongJob {
    private static final String KIND = "SETTLEMENT_COLLECTION";

    private final CollectRun collectRun;
    private final Collectable collectable;
    private final Programmes programmes;
    private final JobRuns jobs;
    private final StoredJson json;

    CollectAll(CollectRun collectRun, Collectable collectable, Programmes programmes, JobRuns jobs, StoredJson json) {
        this.collectRun = collectRun;
        this.collectable = collectable;
        this.programmes = programmes;
        this.jobs = jobs;
        this.json = json;
    }

    /** @param account of whoever asked, with {@code name} and {@code address}: each run says who has proposed it */
    record Position(
            String programme,
            LocalDate until,
            String account,
            String name,
            String address,
            Place behind,
            long total,
            List<UUID> runs) {
        private Caller caller() {
            return new Caller(account, name, Set.of(Duty.FINANCE), null, address, null, null, null);
        }
    }

    /** The runs that were proposed, as whoever asked reads it. */
    record Result(List<UUID> runs) {}

    @Transactional
    JobRun start(String programme, LocalDate until, Caller caller) {
        programmes.programmeId(programme);
        return jobs.start(
                KIND,
                json.write(new Position(
                        programme,
                        until,
                        caller.account(),
                        caller.name(),
                        caller.address(),
                        Place.START,
                        collectable.count(programme, KoreanTime.endOf(until)),
                        List.of())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A step is a run: what was proposed is proposed, whatever happens to the next. */
    @Override
    public Step next(Step before) {
        Position from = read(before.position());
        CollectRun.Part part = collectRun.collect(from.programme(), from.until(), from.behind(), from.caller());
        List<UUID> runs = Stream.concat(
                        from.runs().stream(),
                        Stream.ofNullable(part.run()).map(run -> run.id().value()))
                .toList();
        Position to = new Position(
                from.programme(),
                from.until(),
                from.account(),
                from.name(),
                from.address(),
                part.end(),
                from.total(),
                runs);
        return new Step(
                json.write(to),
                before.progress() + part.seen(),
                from.total(),
                part.isLast() ? json.write(new Result(runs)) : "");
    }

    private Position read(String position) {
        return json.read(position, Position.class);
    }
}
