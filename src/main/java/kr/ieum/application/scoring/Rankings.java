package kr.ieum.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.RoundId;

/** Confirmed rankings, kept as they were confirmed. */
@ApplicationScoped
class Rankings {
    private static final String LINES = """
            select place, application_id, sheets, total_sum, score, subsidy_won, outcome
            from application.ranking_line where round_id = ?\s""";

    private final Sql sql;
    private final Clock clock;

    Rankings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param job that gives each application its outcome */
    record Confirmed(Ranking ranking, String contentHash, UUID job) {}

    boolean isConfirmed(RoundId round) {
        return sql.first("select 1 from application.ranking where round_id = ?", row -> true, round.value())
                .isPresent();
    }

    Optional<Confirmed> find(RoundId round) {
        return sql.first(
                "select content_hash, cut_off, budget_won, job_id from application.ranking where round_id = ?",
                row -> new Confirmed(
                        new Ranking(round, (int) row.number("cut_off"), row.won("budget_won"), lines(round)),
                        row.text("content_hash"),
                        row.uuid("job_id")),
                round.value());
    }

    void keep(Ranking ranking, UUID job) {
        sql.updateExactly(
                1,
                """
                insert into application.ranking (round_id, content_hash, cut_off, budget_won, job_id, confirmed_at)
                values (?, ?, ?, ?, ?, ?)""",
                ranking.round().value(),
                ranking.contentHash(),
                ranking.cutOff(),
                ranking.budget(),
                job,
                clock.instant());
        List<Ranking.Line> lines = ranking.lines();
        sql.updateExactly(
                lines.size(),
                """
                insert into application.ranking_line (round_id, place, application_id, sheets, total_sum, score, subsidy_won,
                                                      outcome)
                select ?, l.* from unnest(?::integer[], ?, ?, ?, ?, ?, ?) as l""",
                ranking.round().value(),
                lines.stream().map(Ranking.Line::place).toArray(Integer[]::new),
                lines.stream().map(Ranking.Line::application).toArray(UUID[]::new),
                numbers(lines, Ranking.Line::sheets),
                numbers(lines, Ranking.Line::totalSum),
                numbers(lines, Ranking.Line::score),
                numbers(lines, line -> line.subsidy().amount()),
                lines.stream().map(Ranking.Line::outcome).toArray(Ranking.Outcome[]::new));
    }

    List<Ranking.Line> lines(RoundId round) {
        return sql.list(LINES + "order by place", Rankings::line, round.value());
    }

    List<Ranking.Line> after(RoundId round, Ranking.Outcome outcome, int place, int most) {
        return sql.list(
                LINES + "and outcome = ? and place > ? order by place limit ?",
                Rankings::line,
                round.value(),
                outcome,
                place,
                most);
    }

    private static long[] numbers(List<Ranking.Line> lines, ToLongFunction<Ranking.Line> of) {
        return lines.stream().mapToLong(of).toArray();
    }

    private static Ranking.Line line(Row row) throws SQLException {
        return new Ranking.Line(
                (int) row.number("place"),
                row.uuid("application_id"),
                row.number("sheets"),
                row.number("total_sum"),
                row.number("score"),
                row.won("subsidy_won"),
                Ranking.Outcome.valueOf(row.text("outcome")));
    }
}
