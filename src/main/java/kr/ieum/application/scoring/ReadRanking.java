package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundView;
import org.jspecify.annotations.Nullable;

/** The ranking as people read it: reckoned now, or as it was confirmed. */
@ApplicationScoped
class ReadRanking {
    private static final ReadScores.Scores HIDDEN = new ReadScores.Scores(0, List.of());

    private final RankApplications rankApplications;
    private final Rankings rankings;
    private final ReadScores readScores;
    private final JobRuns runs;

    ReadRanking(RankApplications rankApplications, Rankings rankings, ReadScores readScores, JobRuns runs) {
        this.rankApplications = rankApplications;
        this.rankings = rankings;
        this.readScores = readScores;
        this.runs = runs;
    }

    RankingView summary(RoundView round) {
        Optional<Rankings.Confirmed> confirmed = rankings.find(round.id());
        if (confirmed.isPresent())
            return RankingView.of(
                    confirmed.get().ranking(),
                    round.version(),
                    confirmed.get().contentHash(),
                    runs.find(ApplyRanking.KIND, confirmed.get().job()).orElse(null));
        Ranking ranking = rankApplications.rank(round);
        return RankingView.of(ranking, round.version(), ranking.contentHash(), null);
    }

    Page<RankedLine> lines(RoundView round, PageRequest page, Caller caller) {
        boolean confirmed = rankings.isConfirmed(round.id());
        List<Ranking.Line> all = confirmed
                ? rankings.lines(round.id())
                : rankApplications.rank(round).lines();
        int after = place(page.cursor());
        List<Ranking.Line> shown =
                all.stream().skip(after).limit(page.limit() + 1L).toList();
        Map<UUID, ReadScores.Scores> scores =
                readScores.of(shown.stream().map(Ranking.Line::application).toList(), confirmed, caller);
        Won sum = selected(all.subList(0, Math.min(after, all.size())));
        List<RankedLine> lines = new ArrayList<>();
        for (Ranking.Line line : shown) {
            sum = sum.plus(selected(List.of(line)));
            lines.add(RankedLine.of(line, scores.getOrDefault(line.application(), HIDDEN), sum));
        }
        return Page.of(lines, page, line -> Integer.toString(line.place()));
    }

    private static Won selected(List<Ranking.Line> lines) {
        return lines.stream()
                .filter(line -> line.outcome() == Ranking.Outcome.SELECTED)
                .map(Ranking.Line::subsidy)
                .reduce(Won.ZERO, Won::plus);
    }

    private static int place(@Nullable String cursor) {
        if (cursor == null) return 0;
        if (!cursor.matches("\\d{1,7}"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
        return Integer.parseInt(cursor);
    }
}
