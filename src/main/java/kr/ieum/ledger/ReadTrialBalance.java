package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.Filter;
import org.jspecify.annotations.Nullable;

/** Use case: the totals of all accounts, now from their columns, for a past time from the transfers. */
@ApplicationScoped
class ReadTrialBalance {
    private final Sql sql;

    ReadTrialBalance(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    TrialBalance now() {
        List<TrialBalance.Line> lines = sql.list("""
                select kind, share, count(*) as accounts, sum(in_won) as in_won, sum(out_won) as out_won,
                       sum(held_out_won) as held_out_won, sum(held_in_won) as held_in_won
                from ledger.account group by kind, share order by kind, share""", ReadTrialBalance::line);
        return TrialBalance.of(null, null, lines);
    }

    /**
     * @param at what had taken effect by then; everything when absent
     * @param knownAt what had been recorded by then; everything when absent
     */
    @Transactional
    TrialBalance past(@Nullable Instant at, @Nullable Instant knownAt) {
        List<TrialBalance.Line> lines =
                sql.list("""
                select a.kind, a.share, count(*) as accounts, sum(b.in_won) as in_won, sum(b.out_won) as out_won,
                       sum(b.held_out_won) as held_out_won, sum(b.held_in_won) as held_in_won
                from ledger.balance_at(?::timestamptz, ?::timestamptz) b
                join ledger.account a on a.id = b.account
                group by a.kind, a.share order by a.kind, a.share""", ReadTrialBalance::line, Filter.orForever(at), Filter.orForever(knownAt));
        return TrialBalance.of(at, knownAt, lines);
    }

    private static TrialBalance.Line line(Row row) throws SQLException {
        String share = row.findText("share");
        long in = row.number("in_won");
        long out = row.number("out_won");
        return new TrialBalance.Line(
                AccountKind.valueOf(row.text("kind")),
                share == null ? null : Share.valueOf(share),
                row.number("accounts"),
                in,
                out,
                row.number("held_out_won"),
                row.number("held_in_won"),
                in - out);
    }
}
