package kr.ieum.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.platform.id.Ids;

/**
 * Orders in use by the hundred thousand, as rows, each on a voucher of its own: copies of some that the product made,
 * whose firms should have objected by yesterday. Their money comes from outside, and no audit event tells of it.
 */
final class SeedOrders {
    private static final int PORTION = 5_000;

    private final Connection product;
    private final List<String> models;
    private final Ids ids = new Ids(Clock.systemUTC());

    SeedOrders(Connection product, List<String> models) {
        this.product = product;
        this.models = models;
    }

    /** @param model the order it is a copy of */
    private record Seed(UUID order, UUID voucher, UUID model) {}

    void seed(int orders) throws SQLException {
        for (int from = 0; from < orders; from += PORTION) {
            List<Seed> portion = new ArrayList<>();
            for (int i = from; i < Math.min(orders, from + PORTION); i++)
                portion.add(new Seed(ids.next(), ids.next(), UUID.fromString(models.get(i % models.size()))));
            things(portion);
            money(portion);
        }
        try (Statement statement = product.createStatement()) {
            statement.execute(
                    "update ledger.account a set in_won = in_won + s.came, held_in_won = held_in_won + s.held from (select to_account,"
                            + " coalesce(sum(amount) filter (where kind = 'POSTED'), 0) as came,"
                            + " coalesce(sum(amount) filter (where kind = 'HELD'), 0) as held"
                            + " from ledger.transfer where hash = '\\x00' group by to_account) s where s.to_account = a.id");
            statement.execute(
                    "update ledger.account a set out_won = out_won + s.went, held_out_won = held_out_won + s.held from (select from_account,"
                            + " coalesce(sum(amount) filter (where kind = 'POSTED'), 0) as went,"
                            + " coalesce(sum(amount) filter (where kind = 'HELD'), 0) as held"
                            + " from ledger.transfer where hash = '\\x00' group by from_account) s where s.from_account = a.id");
            // The record refuses changes; nobody else is here yet.
            statement.execute("set session_replication_role = replica");
            statement.execute("update ledger.transfer t set hash = p.digest from ledger.published_transfer p"
                    + " where p.id = t.id and t.hash = '\\x00'");
            statement.execute("set session_replication_role = origin");
            statement.execute("analyze");
        }
    }

    private void things(List<Seed> portion) throws SQLException {
        run(
                """
                insert into voucher.voucher (%1$s)
                select %2$s from unnest(?::uuid[], ?::uuid[]) as s(id, model)
                join orders.purchase o on o.id = s.model join voucher.voucher v on v.id = o.voucher_id
                cross join lateral jsonb_populate_record(v, jsonb_build_object('id', s.id, 'application_id',
                    gen_random_uuid(), 'code', 'B-' || s.id)) r""".formatted(columns("voucher", "voucher", ""), columns("voucher", "voucher", "r.")),
                portion,
                Seed::voucher,
                Seed::model);
        run("""
                insert into orders.purchase
                select r.* from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as s(id, voucher, model)
                join orders.purchase o on o.id = s.model
                cross join lateral jsonb_populate_record(o, jsonb_build_object('id', s.id, 'voucher_id', s.voucher,
                    'code', 'B-' || s.id, 'first_id', s.id, 'deadline', current_date - 2)) r""", portion, Seed::order, Seed::voucher, Seed::model);
    }

    private void money(List<Seed> portion) throws SQLException {
        for (Share share : Share.values()) {
            String amount = share == Share.SUBSIDY ? "o.subsidy_won" : "o.own_won";
            run("""
                    insert into ledger.account (id, kind, share, owner, may_overdraw, opened_at)
                    select s.account, 'VOUCHER', '%s', s.voucher, false, now()
                    from unnest(?::uuid[], ?::uuid[]) as s(account, voucher)""".formatted(share), portion, seed -> account(seed, share), Seed::voucher);
            run(
                    """
                    insert into ledger.transfer (id, kind, from_account, to_account, amount, round_id, voucher_id, order_id,
                        reason, effective_at, recorded_at, event_id, hash)
                    select gen_random_uuid(), 'POSTED', (select a.id from ledger.account a where a.kind = 'FIRM_BANK' limit 1),
                        s.account, %1$s, o.round_id, s.voucher, null, 'BENCH', now(), now(), gen_random_uuid(), '\\x00'::bytea
                    from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) as s(account, voucher, id, model)
                    join orders.purchase o on o.id = s.model
                    union all
                    select gen_random_uuid(), 'HELD', s.account, a.id, %1$s, o.round_id, s.voucher, s.id, 'ORDER_PAID',
                        now(), now(), gen_random_uuid(), '\\x00'::bytea
                    from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) as s(account, voucher, id, model)
                    join orders.purchase o on o.id = s.model
                    join ledger.account a on a.kind = 'PAYABLE' and a.share = '%2$s' and a.owner = o.supplier_id""".formatted(amount, share),
                    portion,
                    seed -> account(seed, share),
                    Seed::voucher,
                    Seed::order,
                    Seed::model,
                    seed -> account(seed, share),
                    Seed::voucher,
                    Seed::order,
                    Seed::model);
        }
    }

    private static UUID account(Seed seed, Share share) {
        return Account.of(AccountKind.VOUCHER, share, seed.voucher()).id();
    }

    private String columns(String schema, String table, String prefix) throws SQLException {
        return Stage.one(
                product,
                "select string_agg('%s' || column_name, ', ' order by ordinal_position) from information_schema.columns"
                                .formatted(prefix)
                        + " where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'"
                                .formatted(schema, table));
    }

    @SafeVarargs
    private void run(String statement, List<Seed> portion, Function<Seed, UUID>... columns) throws SQLException {
        try (PreparedStatement insert = product.prepareStatement(statement)) {
            for (int i = 0; i < columns.length; i++) {
                Array values = product.createArrayOf(
                        "uuid", portion.stream().map(columns[i]).toArray());
                insert.setArray(i + 1, values);
            }
            insert.executeUpdate();
        }
    }
}
