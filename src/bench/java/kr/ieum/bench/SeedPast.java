package kr.ieum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Years that have gone by: applications of rounds that are over, each the row that the product wrote for one firm with what
 * is each application's own in its place, and two transfers for each, with the balances they make. Their audit events are
 * left out.
 */
final class SeedPast {
    private static final int PORTION = 100_000;
    private static final int FIRMS_IN_A_ROUND = 150_000;
    private static final int TRANSFERS_OF_AN_ACCOUNT = 20;

    /** Ids in order of time, all of them before today's. */
    private static final String ID = "(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7%s00-8000-' || h)::uuid";

    private static final String NUMBERS = "generate_series(?::bigint, ?::bigint) i"
            + " cross join lateral (select lpad(to_hex(1577836800000 + i), 12, '0') as h) t";

    private final Connection product;

    SeedPast(Connection product) {
        this.product = product;
    }

    void seed(int applications) throws SQLException {
        // Nobody waits for the triggers that keep tallies of rounds that are long over.
        execute("set session_replication_role = replica");
        execute("create temp table model as select * from application.application where status = 'WAITING' limit 1");
        for (int from = 1; from <= applications; from += PORTION)
            applications(from, Math.min(applications, from + PORTION - 1));
        int transfers = 2 * applications;
        accounts(transfers / TRANSFERS_OF_AN_ACCOUNT);
        for (int from = 1; from <= transfers; from += PORTION) transfers(from, Math.min(transfers, from + PORTION - 1));
        balances();
        execute("drop table model");
        execute("set session_replication_role = origin");
        execute("vacuum (analyze) application.application");
        execute("vacuum (analyze) ledger.transfer");
        execute("vacuum (analyze) ledger.account");
    }

    private void applications(int from, int to) throws SQLException {
        Map<String, String> own = Map.of(
                "id", id(1),
                "code", "'B-' || h",
                "round_id", "md5('round' || i / " + FIRMS_IN_A_ROUND + ")::uuid",
                "firm_id", "gen_random_uuid()",
                "firm_number", "lpad(i::text, 10, '0')",
                "representative_key", "md5(i::text)",
                "voucher_id", "gen_random_uuid()",
                "status", "'LAPSED'",
                "queue_number", "i");
        String[] columns = Stage.one(product, """
                select string_agg(attname, ',' order by attnum) from pg_attribute
                where attrelid = 'application.application'::regclass and attnum > 0 and not attisdropped and attgenerated = ''""").split(",");
        String values = Arrays.stream(columns)
                .map(column -> own.getOrDefault(column, "m." + column))
                .collect(Collectors.joining(", "));
        run(
                "insert into application.application (%s) select %s from model m cross join %s"
                        .formatted(String.join(", ", columns), values, NUMBERS),
                from,
                to);
    }

    private void accounts(int accounts) throws SQLException {
        execute("insert into ledger.account (id, kind, share, owner, may_overdraw, opened_at)"
                + " select " + account("i") + ", 'VOUCHER', 'SUBSIDY', md5('past' || i)::uuid, false, now()"
                + " from generate_series(0, " + accounts + ") i");
    }

    private void transfers(int from, int to) throws SQLException {
        run("""
                insert into ledger.transfer (id, kind, from_account, to_account, amount, round_id, voucher_id, reason,
                    effective_at, recorded_at, event_id, hash)
                select s.*, sha256(convert_to(concat_ws('|', s.id, s.kind, s.from_account, s.to_account, s.amount, '-', s.round_id,
                    s.voucher_id, '-', s.reason, (extract(epoch from s.effective_at) * 1000000)::bigint,
                    (extract(epoch from s.recorded_at) * 1000000)::bigint, s.event_id), 'UTF8'))
                from (select %s as id, 'POSTED' as kind, treasury.id as from_account, %s as to_account,
                          1 as amount, md5('round' || i / %d)::uuid as round_id, gen_random_uuid() as voucher_id,
                          'PAST' as reason, date_trunc('second', now()) - interval '1 year' as effective_at,
                          date_trunc('second', now()) - interval '1 year' as recorded_at, gen_random_uuid() as event_id
                      from %s
                      cross join (select id from ledger.account where kind = 'TREASURY' order by id limit 1) treasury) s""".formatted(id(2), account("i / " + TRANSFERS_OF_AN_ACCOUNT), 2 * FIRMS_IN_A_ROUND, NUMBERS), from, to);
    }

    private void balances() throws SQLException {
        execute("update ledger.account a set in_won = in_won + s.came from (select to_account, sum(amount) as came"
                + " from ledger.transfer where reason = 'PAST' group by 1) s where a.id = s.to_account");
        execute("update ledger.account a set out_won = out_won + s.went from (select from_account, sum(amount) as went"
                + " from ledger.transfer where reason = 'PAST' group by 1) s where a.id = s.from_account");
    }

    /** Whose it is and, in the last byte, what for, as the product derives it. */
    private static String account(String number) {
        return "(left(md5('past' || %s)::uuid::text, 34) || '09')::uuid".formatted(number);
    }

    private static String id(int kind) {
        return ID.formatted(kind);
    }

    private void run(String insert, int from, int to) throws SQLException {
        try (PreparedStatement statement = product.prepareStatement(insert)) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            statement.executeUpdate();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement executed = product.createStatement()) {
            executed.execute(statement);
        }
    }
}
