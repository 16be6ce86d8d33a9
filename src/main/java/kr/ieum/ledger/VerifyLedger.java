package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.platform.database.Sql;

/**
 * Use case: checks everything the ledger alone can know, over all rows. Each check is one statement, so it sees one
 * state of accounts and transfers while money goes on moving.
 */
@ApplicationScoped
class VerifyLedger {
    static final int MOST_FINDINGS = 1_000;

    private static final String LIMIT = " limit " + MOST_FINDINGS;

    /** In and out over all accounts are the same, and so are what is held to leave and to enter. */
    private static final String ZERO = """
            select 'all' as id, format('in %s, out %s, held to leave %s, held to enter %s',
                   sum(in_won), sum(out_won), sum(held_out_won), sum(held_in_won)) as detail
            from ledger.account
            having sum(in_won) <> sum(out_won) or sum(held_out_won) <> sum(held_in_won)""";

    /** Every account's columns equal the sum of its transfers. */
    private static final String BALANCE = """
            select a.id, format('in %s instead of %s, out %s instead of %s, held %s instead of %s, held in %s instead of %s',
                   a.in_won, coalesce(b.in_won, 0), a.out_won, coalesce(b.out_won, 0),
                   a.held_out_won, coalesce(b.held_out_won, 0), a.held_in_won, coalesce(b.held_in_won, 0)) as detail
            from ledger.account a left join ledger.balance_at('infinity', 'infinity') b on b.account = a.id
            where (a.in_won, a.out_won, a.held_out_won, a.held_in_won) is distinct from
                  (coalesce(b.in_won, 0), coalesce(b.out_won, 0), coalesce(b.held_out_won, 0), coalesce(b.held_in_won, 0))
            order by a.id""";

    private static final String UNKNOWN_ACCOUNT = """
            select t.id, format('from %s to %s', t.from_account, t.to_account) as detail
            from ledger.transfer t
            where not exists (select from ledger.account a where a.id = t.from_account)
               or not exists (select from ledger.account a where a.id = t.to_account)
            order by t.id""";

    /** An account's id says what it is for and whose it is. */
    private static final String IDENTITY = """
            select a.id, format('is %s %s of %s', a.kind, coalesce(a.share, '-'), a.owner) as detail
            from ledger.account a
            where left(a.id::text, 34) <> left(a.owner::text, 34)
               or right(a.id::text, 2) <> lpad(to_hex((array_position(?, a.kind) - 1) * 4
                      + coalesce(array_position(?, a.share), 0)), 2, '0')
            order by a.id""";

    private static final String OVERDRAWN = """
            select a.id, format('holds %s', a.in_won - a.out_won - a.held_out_won) as detail
            from ledger.account a
            where a.in_won - a.out_won - a.held_out_won < 0 and not a.kind = any(?)
            order by a.id""";

    /** A resolution resolves a hold, on the hold's accounts, with at most what it held. */
    private static final String RESOLUTION = """
            select r.id, case
                       when h.id is null then format('resolves %s, which is not there', r.resolves)
                       when h.kind <> 'HELD' then format('resolves %s, which is %s', h.id, h.kind)
                       when r.amount > h.amount then format('posts %s of the %s that %s held', r.amount, h.amount, h.id)
                       else format('moves between other accounts than %s', h.id) end as detail
            from ledger.transfer r left join ledger.transfer h on h.id = r.resolves
            where r.kind = 'RESOLVED' and (h.id is null or h.kind <> 'HELD' or r.amount > h.amount
               or (r.from_account, r.to_account) <> (h.from_account, h.to_account))
            order by r.id""";

    private static final String RESOLVED_TWICE = """
            select r.resolves as id, format('is resolved %s times', count(*)) as detail
            from ledger.transfer r where r.resolves is not null
            group by r.resolves having count(*) > 1 order by r.resolves""";

    /** The row still says what was hashed when it was written. */
    private static final String DIGEST = """
            select t.id, 'the row no longer says what was recorded' as detail
            from ledger.published_transfer t where t.digest <> t.hash order by t.id""";

    private final Sql sql;
    private final Clock clock;

    VerifyLedger(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    LedgerVerification verify() {
        List<LedgerVerification.Finding> findings = new ArrayList<>();
        String[] outside = Stream.of(AccountKind.values())
                .filter(AccountKind::mayOverdraw)
                .map(Enum::name)
                .toArray(String[]::new);
        findings.addAll(check("ZERO", "ledger.account", ZERO));
        findings.addAll(check("BALANCE", "ledger.account", BALANCE));
        findings.addAll(check("IDENTITY", "ledger.account", IDENTITY, AccountKind.values(), Share.values()));
        findings.addAll(check("OVERDRAWN", "ledger.account", OVERDRAWN, (Object) outside));
        findings.addAll(check("UNKNOWN_ACCOUNT", "ledger.transfer", UNKNOWN_ACCOUNT));
        findings.addAll(check("RESOLUTION", "ledger.transfer", RESOLUTION));
        findings.addAll(check("RESOLVED_TWICE", "ledger.transfer", RESOLVED_TWICE));
        findings.addAll(check("DIGEST", "ledger.transfer", DIGEST));
        return new LedgerVerification(
                findings.isEmpty(),
                clock.instant(),
                count("ledger.account"),
                count("ledger.transfer"),
                List.copyOf(findings));
    }

    private List<LedgerVerification.Finding> check(String check, String table, String query, Object... values) {
        return sql.list(
                query + LIMIT,
                row -> new LedgerVerification.Finding(check, table, row.text("id"), row.text("detail")),
                values);
    }

    private long count(String table) {
        return sql.one("select count(*) as rows from " + table, row -> row.number("rows"));
    }
}
