package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundStatus;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.Selection;
import org.jspecify.annotations.Nullable;

/** Reckons the ranking of a round from the scores as they are now. It writes nothing. */
@ApplicationScoped
class RankApplications {
    private static final int NAMED = 10;

    private final Sql sql;
    private final Programmes programmes;
    private final Ledger ledger;

    RankApplications(Sql sql, Programmes programmes, Ledger ledger) {
        this.sql = sql;
        this.programmes = programmes;
        this.ledger = ledger;
    }

    private record Scored(
            UUID id,
            String code,
            Won subsidy,
            boolean isReady,
            long sheets,
            long totalSum,
            long score,
            @Nullable String quota) {}

    /** @throws kr.ieum.platform.problem.Refused when it is not time, or not everything has been scored twice */
    Ranking rank(RoundView round) {
        Selection selection = programmes.rules(round).terms().selection();
        if (selection.mode() != Selection.Mode.SCORED) throw ScoringProblem.NOT_SCORED.with();
        if (round.status() != RoundStatus.RANKING) throw ScoringProblem.NOT_RANKING.with("state", round.status());
        List<Scored> scored = scored(round);
        List<String> missing = scored.stream()
                .filter(each -> !each.isReady())
                .map(Scored::code)
                .toList();
        if (!missing.isEmpty())
            throw ScoringProblem.SCORES_MISSING.with(
                    "count",
                    missing.size(),
                    "applications",
                    missing.stream().limit(NAMED).toList());
        Won budget = ledger.balance(round.budget()).available();
        int cutOff = selection.cutOff() == null ? 0 : selection.cutOff();
        return new Ranking(round.id(), cutOff, budget, lines(scored, cutOff, round.funded(), budget, selection));
    }

    /** The best first; of two equal scores the one that was handed in first. */
    private List<Scored> scored(RoundView round) {
        return sql.list(
                """
                select id, code, subsidy_won, quota, sheets, total_sum, status = 'IN_REVIEW' and requirements_met and sheets >= 2
                           as is_ready,
                       case when sheets = 0 then 0 else (2 * total_sum + sheets) / (2 * sheets) + bonus end as score
                from (select a.id, a.code, a.subsidy_won, a.quota, a.bonus, a.status, a.requirements_met, a.queue_number,
                             count(s.id) as sheets, coalesce(sum(s.total), 0)::bigint as total_sum
                      from application.application a
                      left join application.score_sheet s on s.application_id = a.id
                      where a.round_id = ? and a.status in ('IN_REVIEW', 'CLARIFYING')
                      group by a.id) each_one
                order by score desc, queue_number""",
                row -> new Scored(
                        row.uuid("id"),
                        row.text("code"),
                        row.won("subsidy_won"),
                        row.truth("is_ready"),
                        row.number("sheets"),
                        row.number("total_sum"),
                        row.number("score"),
                        row.findText("quota")),
                round.id().value());
    }

    private static List<Ranking.Line> lines(
            List<Scored> scored, int cutOff, Won funded, Won budget, Selection selection) {
        Chosen chosen = new Chosen(selection, funded, budget);
        for (Scored each : scored)
            if (each.score() >= cutOff * 100L) chosen.keep(each.id(), each.subsidy(), each.quota());
        List<Ranking.Line> lines = new ArrayList<>(scored.size());
        for (Scored each : scored) {
            Ranking.Outcome outcome = each.score() < cutOff * 100L
                    ? Ranking.Outcome.REFUSED
                    : chosen.outcome(each.id(), each.subsidy(), each.quota());
            lines.add(new Ranking.Line(
                    lines.size() + 1,
                    each.id(),
                    each.sheets(),
                    each.totalSum(),
                    each.score(),
                    each.subsidy(),
                    outcome));
        }
        return lines;
    }
}
