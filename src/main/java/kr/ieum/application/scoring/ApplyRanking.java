package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.job.LongJob;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;

/**
 * Gives the applications of a confirmed ranking their outcomes, some hundreds a step: first all who are selected, then
 * the waiting list in the order of rank, then the refused. Whoever has withdrawn meanwhile is passed over.
 */
@ApplicationScoped
class ApplyRanking implements LongJob {
    static final String KIND = "RANKED_SELECTION";

    private static final int AT_ONCE = 500;

    private final Rankings rankings;
    private final Candidates candidates;
    private final PlaceMany placeMany;
    private final Programmes programmes;
    private final Ledger ledger;
    private final StoredJson json;

    ApplyRanking(
            Rankings rankings,
            Candidates candidates,
            PlaceMany placeMany,
            Programmes programmes,
            Ledger ledger,
            StoredJson json) {
        this.rankings = rankings;
        this.candidates = candidates;
        this.placeMany = placeMany;
        this.programmes = programmes;
        this.ledger = ledger;
        this.json = json;
    }

    /** How far it is: the last place of the outcome it is at, and what was done. */
    record Position(
            RoundId round,
            Ranking.Outcome at,
            int place,
            long total,
            long admitted,
            long waiting,
            long refused,
            long passedOver) {

        long done() {
            return admitted + waiting + refused + passedOver;
        }
    }

    /** The result as whoever confirmed it reads it. */
    record Result(long admitted, long waiting, long refused, long passedOver) {}

    String begin(RoundId round, Ranking ranking) {
        return json.write(
                new Position(round, Ranking.Outcome.SELECTED, 0, ranking.lines().size(), 0, 0, 0, 0));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step next(Step before) {
        Position from = read(before.position());
        RoundView round = programmes.round(from.round());
        Won available = ledger.lock(List.of(round.budget()))
                .getOrDefault(round.budget(), Balance.NONE)
                .available();
        List<Ranking.Line> lines = rankings.after(from.round(), from.at(), from.place(), AT_ONCE);
        if (!lines.isEmpty()) return step(place(from, round, lines, available), "");
        if (from.at() == Ranking.Outcome.REFUSED)
            return step(
                    from, json.write(new Result(from.admitted(), from.waiting(), from.refused(), from.passedOver())));
        Ranking.Outcome next = Ranking.Outcome.values()[from.at().ordinal() + 1];
        return step(
                new Position(
                        from.round(),
                        next,
                        0,
                        from.total(),
                        from.admitted(),
                        from.waiting(),
                        from.refused(),
                        from.passedOver()),
                "");
    }

    /** Money that has gone elsewhere since, to an appeal perhaps, makes the last of the selected the first to wait. */
    private Position place(Position from, RoundView round, List<Ranking.Line> lines, Won available) {
        Map<UUID, Candidate> present = new HashMap<>();
        candidates
                .lock(lines.stream().map(Ranking.Line::application).toArray(UUID[]::new))
                .forEach(candidate -> present.put(candidate.id().value(), candidate));
        List<PlaceMany.Placed> admitted = new ArrayList<>();
        List<PlaceMany.Placed> waiting = new ArrayList<>();
        List<PlaceMany.Placed> refused = new ArrayList<>();
        Won left = available;
        for (Ranking.Line line : lines) {
            Candidate candidate = present.get(line.application());
            if (candidate == null || candidate.status() != ApplicationStatus.IN_REVIEW) continue;
            PlaceMany.Placed placed = new PlaceMany.Placed(candidate, line, reason(line, from.total()));
            if (line.outcome() == Ranking.Outcome.REFUSED) refused.add(placed);
            else if (line.outcome() == Ranking.Outcome.SELECTED
                    && waiting.isEmpty()
                    && !line.subsidy().isMoreThan(left)) {
                admitted.add(placed);
                left = left.minus(line.subsidy());
            } else waiting.add(placed);
        }
        Caller job = Caller.system("ranked-selection");
        placeMany.admit(round, admitted, job);
        placeMany.queue(round, waiting, job);
        placeMany.refuse(round, refused, job);
        int seen = admitted.size() + waiting.size() + refused.size();
        return new Position(
                from.round(),
                from.at(),
                lines.get(lines.size() - 1).place(),
                from.total(),
                from.admitted() + admitted.size(),
                from.waiting() + waiting.size(),
                from.refused() + refused.size(),
                from.passedOver() + lines.size() - seen);
    }

    private static String reason(Ranking.Line line, long of) {
        return "SCORE %s, RANK %d OF %d".formatted(line.points(), line.place(), of);
    }

    private Step step(Position position, String result) {
        return new Step(json.write(position), position.done(), position.total(), result);
    }

    private Position read(String position) {
        return json.read(position, Position.class);
    }
}
