package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Use case: accounts with their balances, now or at a past time. */
@ApplicationScoped
class ReadAccounts {
    private static final String COLUMNS = "id, kind, share, owner, opened_at,";

    private final Sql sql;

    ReadAccounts(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Page<AccountView> list(Filter filter, PageRequest page) {
        filter.newestFirst("id", page.before(), page.limit() + 1);
        return Page.of(
                sql.list(
                        "select " + COLUMNS + " in_won, out_won, held_out_won, held_in_won from ledger.account where "
                                + filter.conditions(),
                        ReadAccounts::view,
                        filter.values()),
                page,
                account -> account.id().toString());
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such account */
    @Transactional
    AccountView now(UUID id) {
        return sql.first(
                        "select " + COLUMNS
                                + " in_won, out_won, held_out_won, held_in_won from ledger.account where id = ?",
                        ReadAccounts::view,
                        id)
                .orElseThrow(LedgerProblem.UNKNOWN_ACCOUNT::with);
    }

    /**
     * @param at what had taken effect by then; everything when absent
     * @param knownAt what had been recorded by then; everything when absent
     */
    @Transactional
    AccountView past(UUID id, @Nullable Instant at, @Nullable Instant knownAt) {
        return sql.first(
                        "select " + COLUMNS + """
                         coalesce(b.in_won, 0) as in_won, coalesce(b.out_won, 0) as out_won,
                         coalesce(b.held_out_won, 0) as held_out_won, coalesce(b.held_in_won, 0) as held_in_won
                        from ledger.account a
                        left join ledger.balance_at(?::timestamptz, ?::timestamptz) b
                               on b.account = a.id and b.account = ?
                        where a.id = ?""",
                        ReadAccounts::view,
                        Filter.orForever(at),
                        Filter.orForever(knownAt),
                        id,
                        id)
                .orElseThrow(LedgerProblem.UNKNOWN_ACCOUNT::with);
    }

    private static AccountView view(Row row) throws SQLException {
        String share = row.findText("share");
        Account account = new Account(
                AccountKind.valueOf(row.text("kind")), share == null ? null : Share.valueOf(share), row.uuid("owner"));
        return AccountView.of(row.uuid("id"), account, Accounts.balance(row), row.instant("opened_at"));
    }
}
