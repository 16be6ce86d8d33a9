package kr.ieum.money;

import static kr.ieum.money.Invariant.Scope.EVERYTHING;
import static kr.ieum.money.Invariant.Scope.VOUCHER;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The seven things that always hold (the ledger's rules, numbered as there), and the field twins of states. Each is one
 * statement, so it sees one state while money goes on moving. It shares no code with the product: tables and SQL only.
 */
final class MoneyInvariants {
    /** Transfers that have moved something, with the kinds and shares of both ends. */
    private static final String MOVED = """
            (select t.*, f.kind as from_kind, f.share as from_share, f.owner as from_owner,
                    o.kind as to_kind, o.share as to_share, o.owner as to_owner
             from ledger.transfer t
             join ledger.account f on f.id = t.from_account
             join ledger.account o on o.id = t.to_account
             where t.kind <> 'HELD')""";

    private static final String SHARES = "(values ('SUBSIDY'), ('OWN')) as s(share)";

    private static final List<Invariant> ALL = List.of(
            new Invariant("1 over all accounts in less out is zero", EVERYTHING, """
                    select 'ledger' as what, format('in %s out %s held out %s held in %s', sum(in_won), sum(out_won),
                           sum(held_out_won), sum(held_in_won)) as detail
                    from ledger.account
                    having sum(in_won) <> sum(out_won) or sum(held_out_won) <> sum(held_in_won)"""),
            new Invariant("1 an account's columns are the sum of its transfers", EVERYTHING, """
                    with moved as (
                        select to_account as account, amount as i, 0 as o, 0 as ho, 0 as hi
                        from ledger.transfer where kind <> 'HELD'
                        union all select from_account, 0, amount, 0, 0 from ledger.transfer where kind <> 'HELD'
                        union all select from_account, 0, 0, amount, 0 from ledger.transfer h
                        where kind = 'HELD' and not exists (select from ledger.transfer r where r.resolves = h.id)
                        union all select to_account, 0, 0, 0, amount from ledger.transfer h
                        where kind = 'HELD' and not exists (select from ledger.transfer r where r.resolves = h.id)),
                    summed as (select account, sum(i) as i, sum(o) as o, sum(ho) as ho, sum(hi) as hi
                               from moved group by account)
                    select a.id::text as what, format('%s %s: columns %s/%s/%s/%s, transfers %s/%s/%s/%s', a.kind, a.owner,
                           a.in_won, a.out_won, a.held_out_won, a.held_in_won, s.i, s.o, s.ho, s.hi) as detail
                    from ledger.account a full join summed s on s.account = a.id
                    where (a.in_won, a.out_won, a.held_out_won, a.held_in_won) is distinct from
                          (coalesce(s.i, 0), coalesce(s.o, 0), coalesce(s.ho, 0), coalesce(s.hi, 0))"""),
            new Invariant("1 nothing inside is overdrawn", EVERYTHING, """
                    select id::text as what, format('%s %s: %s', kind, owner, in_won - out_won - held_out_won) as detail
                    from ledger.account
                    where in_won - out_won - held_out_won < 0
                      and kind not in ('TREASURY', 'FIRM_BANK', 'SUPPLIER_BANK', 'UNKNOWN_PAYER')"""),
            new Invariant(
                    "2 a round's money is unpromised, on its vouchers or with suppliers",
                    EVERYTHING,
                    """
                    with sums as (
                        select round_id,
                               sum(amount) filter (where from_kind = 'TREASURY' and to_kind = 'ROUND_BUDGET') as funded,
                               sum(amount) filter (where to_kind = 'TREASURY') as returned,
                               sum(amount) filter (where from_kind = 'TREASURY' and to_kind <> 'ROUND_BUDGET') as reversed,
                               sum(amount) filter (where from_kind = 'VOUCHER' and from_share = 'SUBSIDY'
                                   and to_kind = 'PAYABLE') as posted,
                               sum(amount) filter (where from_kind in ('PAYABLE', 'SUPPLIER_BANK', 'FIRM_BANK', 'REFUND_DUE')
                                   and (to_kind in ('ROUND_BUDGET', 'TREASURY')
                                        or to_kind = 'VOUCHER' and to_share = 'SUBSIDY')) as given_back
                        from """ + MOVED + """
                         m group by round_id),
                    vouchers as (
                        select v.round_id, sum(a.in_won - a.out_won) as won
                        from voucher.voucher v
                        join ledger.account a on a.owner = v.id and a.kind = 'VOUCHER' and a.share = 'SUBSIDY'
                        group by v.round_id)
                    select r.id::text as what, format('funded %s returned %s unpromised %s on vouchers %s posted %s back %s',
                           s.funded, s.returned, b.in_won - b.out_won, v.won, s.posted, s.given_back) as detail
                    from programme.round r
                    left join sums s on s.round_id = r.id
                    left join vouchers v on v.round_id = r.id
                    left join ledger.account b on b.owner = r.id and b.kind = 'ROUND_BUDGET'
                    where coalesce(s.funded, 0) - coalesce(s.returned, 0) + coalesce(s.reversed, 0) <> coalesce(b.in_won - b.out_won, 0)
                          + coalesce(v.won, 0) + coalesce(s.posted, 0) - coalesce(s.given_back, 0)
                          + coalesce(s.reversed, 0)"""),
            new Invariant(
                    "3 what a voucher was granted is spendable, held, posted or gone home",
                    VOUCHER,
                    """
                    select v.id::text as what, format('%s %s: granted %s, left and held %s, posted %s, gone home %s, by '
                           'transfers granted %s', v.status, s.share, g.granted, coalesce(a.in_won - a.out_won, 0), m.posted,
                           m.home, m.granted) as detail
                    from voucher.voucher v cross join
                    """ + SHARES + """

                    cross join lateral (select case when s.share = 'SUBSIDY' then v.subsidy_won
                        when v.active_at is not null then v.own_won else 0 end as granted) g
                    left join ledger.account a on a.owner = v.id and a.kind = 'VOUCHER' and a.share = s.share
                    cross join lateral (
                        select coalesce(sum(t.amount) filter (where t.to_account = a.id
                                   and f.kind in ('ROUND_BUDGET', 'DEPOSIT')), 0) as granted,
                               coalesce(sum(t.amount) filter (where t.from_account = a.id and o.kind = 'PAYABLE'), 0)
                                 - coalesce(sum(t.amount) filter (where t.to_account = a.id
                                   and f.kind in ('PAYABLE', 'SUPPLIER_BANK', 'REFUND_DUE')), 0) as posted,
                               coalesce(sum(t.amount) filter (where t.from_account = a.id
                                   and o.kind in ('ROUND_BUDGET', 'TREASURY', 'REFUND_DUE')), 0) as home
                        from ledger.transfer t
                        join ledger.account f on f.id = t.from_account
                        join ledger.account o on o.id = t.to_account
                        where t.kind <> 'HELD' and (t.from_account = a.id or t.to_account = a.id)) m
                    where {its:v.id} and (m.granted <> g.granted
                       or g.granted <> coalesce(a.in_won - a.out_won, 0) + m.posted + m.home)"""),
            new Invariant(
                    "4 what an order paid is held, posted or voided, as its row says", VOUCHER, """
                    select p.id::text as what, format('%s %s: paid %s voided %s refunded %s; ledger: paid %s, held %s, '
                           'posted %s, refunded %s', p.status, s.share, r.paid, r.voided, r.refunded, l.paid, l.held, l.posted,
                           l.refunded) as detail
                    from orders.purchase p cross join
                    """ + SHARES + """

                    cross join lateral (select
                        case when s.share = 'SUBSIDY' then p.subsidy_won else p.own_won end as paid,
                        case when s.share = 'SUBSIDY' then p.voided_subsidy_won else p.voided_own_won end as voided,
                        case when s.share = 'SUBSIDY' then p.refunded_subsidy_won else p.refunded_own_won end as refunded,
                        case when s.share = 'SUBSIDY' then p.claimed_subsidy_won else p.claimed_own_won end as claimed) r
                    cross join lateral (
                        select coalesce(sum(h.amount) filter (where h.kind = 'HELD'), 0) as paid,
                               coalesce(sum(h.amount) filter (where h.kind = 'HELD' and x.id is null), 0) as held,
                               coalesce(sum(x.amount), 0) as posted,
                               coalesce(sum(h.amount) filter (where h.kind = 'POSTED' and o.kind = 'VOUCHER'), 0) as refunded
                        from ledger.transfer h
                        join ledger.account f on f.id = h.from_account
                        join ledger.account o on o.id = h.to_account
                        left join ledger.transfer x on x.resolves = h.id
                        where h.order_id = p.id and h.kind <> 'RESOLVED'
                          and (f.kind = 'VOUCHER' and f.share = s.share and o.kind = 'PAYABLE'
                               or o.kind = 'VOUCHER' and o.share = s.share)) l
                    where {its:p.voucher_id} and (l.paid <> r.paid
                       or l.refunded <> r.refunded
                       or l.posted < l.refunded + r.claimed
                       or coalesce(p.disputed_from, p.status) in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED')
                          and l.held <> r.paid
                       or coalesce(p.disputed_from, p.status) not in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED')
                          and (l.held <> 0 or l.posted <> r.paid - r.voided))"""),
            new Invariant(
                    "5 what a supplier earned is refunded, netted, payable, in payout or paid",
                    EVERYTHING,
                    """
                    select u.id::text as what, format('%s: earned %s, back %s, payable %s, payout %s, paid %s', s.share,
                           m.earned, m.back, m.payable, m.payout, m.paid) as detail
                    from supplier.supplier u cross join
                    """ + SHARES + """

                    cross join lateral (
                        select coalesce(sum(t.amount) filter (where t.to_account = a.id
                                   and t.from_kind in ('VOUCHER', 'TREASURY', 'SANCTION')), 0) as earned,
                               coalesce(sum(t.amount) filter (where t.from_account = a.id and t.to_kind <> 'PAYOUT'), 0)
                                   as back,
                               coalesce(sum(t.amount) filter (where t.to_account = a.id
                                   and t.from_kind = 'SUPPLIER_BANK'), 0) as came_back,
                               (select coalesce(sum(in_won - out_won), 0) from ledger.account where id = a.id) as payable,
                               (select coalesce(sum(x.in_won - x.out_won), 0) from ledger.account x
                                join settlement.line n on n.id = x.owner
                                where n.supplier_id = u.id and x.kind = 'PAYOUT' and x.share = s.share) as payout,
                               (select coalesce(sum(b.amount), 0) from ledger.transfer b
                                join ledger.account x on x.id = b.from_account
                                join ledger.account y on y.id = b.to_account
                                where x.kind = 'PAYOUT' and x.share = s.share and y.kind = 'SUPPLIER_BANK'
                                  and y.owner = u.id) as paid
                        from ledger.account a left join
                    """ + MOVED + """
                         t on t.from_account = a.id or t.to_account = a.id
                        where a.owner = u.id and a.kind = 'PAYABLE' and a.share = s.share
                        group by a.id) m
                    where m.earned <> m.back + m.payable + m.payout + m.paid - m.came_back"""),
            new Invariant("5 what is payable is what confirmed orders earned, and credits", EVERYTHING, """
                    with owed as (
                        select supplier_id, subsidy_won - voided_subsidy_won - refunded_subsidy_won as subsidy,
                               own_won - voided_own_won - refunded_own_won as own
                        from orders.purchase where coalesce(disputed_from, status) = 'CONFIRMED'
                        union all
                        select c.supplier_id, c.subsidy_won, c.own_won from settlement.credit c
                        where not exists (select from settlement.item i join settlement.line n on n.id = i.line_id
                            where i.credit_id = c.id and i.alive and n.status <> 'PROPOSED')),
                    summed as (select supplier_id, sum(subsidy) as subsidy, sum(own) as own from owed group by supplier_id)
                    select u.id::text as what, format('orders and credits %s + %s, accounts %s + %s', o.subsidy, o.own,
                           s.in_won - s.out_won, w.in_won - w.out_won) as detail
                    from supplier.supplier u
                    left join summed o on o.supplier_id = u.id
                    left join ledger.account s on s.owner = u.id and s.kind = 'PAYABLE' and s.share = 'SUBSIDY'
                    left join ledger.account w on w.owner = u.id and w.kind = 'PAYABLE' and w.share = 'OWN'
                    where coalesce(o.subsidy, 0) <> coalesce(s.in_won - s.out_won, 0)
                       or coalesce(o.own, 0) <> coalesce(w.in_won - w.out_won, 0)"""),
            new Invariant(
                    "5 an order is settled only while its payment is under way or owed by a credit", EVERYTHING, """
                    select o.id::text as what, o.status as detail from orders.purchase o
                    where coalesce(o.disputed_from, o.status) = 'SETTLED'
                      and not exists (select from settlement.item i join settlement.line n on n.id = i.line_id
                          where i.order_id = o.id and i.alive and n.status = 'APPROVED')
                      and not exists (select from settlement.credit c where c.order_id = o.id
                          and not exists (select from settlement.item i join settlement.line n on n.id = i.line_id
                              where i.credit_id = c.id and i.alive and n.status not in ('PROPOSED', 'APPROVED')))"""),
            new Invariant("5 a payment under way is the sum of its orders", EVERYTHING, """
                    select n.id::text as what, format('%s: orders %s, account %s', n.status, i.won, a.won) as detail
                    from settlement.line n
                    cross join lateral (select n.refund_won + coalesce(sum(subsidy_won + own_won - netted_subsidy_won
                                            - netted_own_won), 0) as won
                                        from settlement.item where line_id = n.id) i
                    cross join lateral (select coalesce(sum(in_won - out_won), 0) as won from ledger.account
                                        where owner = n.id and kind = 'PAYOUT') a
                    where a.won <> case when n.status = 'APPROVED' then i.won else 0 end"""),
            new Invariant(
                    "5 a claim is collected as its pieces say, and never more of an order than was posted",
                    EVERYTHING,
                    """
                    select c.id::text as what, format('%s %s: collected %s + %s, pieces %s + %s', c.ground, c.status,
                           c.collected_principal_won, c.collected_levy_won, p.principal, p.levy) as detail
                    from settlement.claim c
                    cross join lateral (select coalesce(sum(principal_won), 0) as principal,
                        coalesce(sum(levy_won), 0) as levy from settlement.collection where claim_id = c.id) p
                    where c.collected_principal_won <> p.principal or c.collected_levy_won <> p.levy
                    union all
                    select c.order_id::text, format('%s claimed of an order, its row says %s', sum(c.principal_won), max(
                           case when c.share = 'SUBSIDY' then o.claimed_subsidy_won else o.claimed_own_won end))
                    from settlement.claim c join orders.purchase o on o.id = c.order_id
                    where c.status <> 'REVERSED'
                    group by c.order_id, c.share
                    having sum(case when c.ground = 'REFUND' and c.status = 'COLLECTED' then 0
                                    when c.ground = 'REFUND' then c.principal_won - c.collected_principal_won
                                    else c.principal_won end)
                        <> max(case when c.share = 'SUBSIDY' then o.claimed_subsidy_won else o.claimed_own_won end)"""),
            new Invariant("the multiple that was collected is what stands on the sanctions", EVERYTHING, """
                    select 'sanctions' as what, format('claims %s, accounts %s', c.won, a.won) as detail
                    from (select coalesce(sum(collected_levy_won), 0) as won from settlement.claim
                          where status <> 'REVERSED') c,
                         (select coalesce(sum(s.in_won - s.out_won), 0) as won from ledger.account s
                          where s.kind = 'SANCTION' and exists (select from settlement.claim x where x.programme_id = s.owner)) a
                    where c.won <> a.won"""),
            new Invariant("6 every hold belongs to an order or a review that is open", VOUCHER, """
                    select h.id::text as what, format('%s of %s for %s', h.reason, h.amount, coalesce(h.order_id, h.voucher_id))
                           as detail
                    from ledger.transfer h
                    where h.kind = 'HELD' and h.round_id in (select id from programme.round) and {its:h.voucher_id}
                      and not exists (select from ledger.transfer r where r.resolves = h.id)
                      and not exists (select from orders.purchase p where p.id = h.order_id
                          and coalesce(p.disputed_from, p.status) in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED'))
                      and not exists (select from application.application a where a.hold_id = h.id)"""),
            new Invariant("6 an order that holds money has a deadline", VOUCHER, """
                    select p.id::text as what, p.status as detail from orders.purchase p
                    where p.status in ('HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED') and p.deadline is null
                      and {its:p.voucher_id}"""),
            new Invariant("6 a hold is resolved once", EVERYTHING, """
                    select resolves::text as what, count(*) || ' times' as detail from ledger.transfer
                    where resolves is not null group by resolves having count(*) > 1"""),
            new Invariant("7 one key has one outcome", EVERYTHING, """
                    select scope || ' ' || key as what, count(*) || ' answers' as detail from platform.keyed_answer
                    group by scope, key having count(*) > 1
                    union all
                    select k.body::jsonb ->> 'id', count(*) || ' keys for one order' from platform.keyed_answer k
                    where k.scope like '% payment' and k.status = 201
                    group by 1 having count(*) > 1
                        or not bool_and(exists (select from orders.purchase p where p.id = (k.body::jsonb ->> 'id')::uuid))"""),
            new Invariant("an application that is admitted has a living voucher, and no other has one", VOUCHER, """
                    select a.id::text as what, format('%s, voucher %s', a.status, v.status) as detail
                    from application.application a left join voucher.voucher v on v.id = a.voucher_id
                    where {its:a.voucher_id} and case a.status
                        when 'ADMITTED' then v.id is null or v.status = 'LAPSED' or v.application_id <> a.id
                        when 'WITHDRAWN' then v.status <> 'LAPSED'
                        when 'CANCELLED' then v.id is null or v.status not in ('LAPSED', 'CANCELLED')
                        else v.id is not null end"""),
            new Invariant("a voucher's state says what is left on it", VOUCHER, """
                    select v.id::text as what, format('%s: subsidy %s, own %s', v.status, s.won, o.won) as detail
                    from voucher.voucher v
                    cross join lateral (select coalesce(sum(in_won - out_won - held_out_won), 0) as won from ledger.account
                                        where owner = v.id and kind = 'VOUCHER' and share = 'SUBSIDY') s
                    cross join lateral (select coalesce(sum(in_won - out_won - held_out_won), 0) as won from ledger.account
                                        where owner = v.id and kind = 'VOUCHER' and share = 'OWN') o
                    where {its:v.id} and case v.status
                        when 'AWAITING_DEPOSIT' then s.won <> v.subsidy_won or o.won <> 0
                        when 'ACTIVE' then s.won + o.won = 0
                        when 'SUSPENDED' then s.won + o.won = 0
                        else s.won + o.won <> 0 end"""),
            new Invariant("every won of the bank's notices is in the ledger once", VOUCHER, """
                    select a.id::text as what, format('noticed %s, in the ledger %s', d.won, t.won) as detail
                    from application.application a
                    cross join lateral (select coalesce(sum(amount), 0) as won from application.deposit
                                        where application_id = a.id and status in ('MATCHED', 'TAKEN_BACK')) d
                    cross join lateral (select coalesce(sum(m.amount), 0) as won from ledger.transfer m
                        join ledger.account f on f.id = m.from_account and f.kind in ('FIRM_BANK', 'UNMATCHED')
                        join ledger.account o on o.id = m.to_account and o.kind in ('DEPOSIT', 'REFUND_DUE')
                        where m.voucher_id = a.voucher_id) t
                    where {its:a.voucher_id} and d.won <> t.won"""),
            new Invariant("whoever heads the waiting list waits for money that is not there", EVERYTHING, """
                    select r.id::text as what, format('the head needs %s, %s is unpromised', h.subsidy_won, b.won) as detail
                    from programme.round r
                    cross join lateral (select subsidy_won from application.application
                        where round_id = r.id and status = 'WAITING' order by queue_number limit 1) h
                    cross join lateral (select coalesce(sum(in_won - out_won - held_out_won), 0) as won from ledger.account
                        where owner = r.id and kind = 'ROUND_BUDGET') b
                    where r.status in ('OPEN', 'FULL') and b.won >= h.subsidy_won"""));

    private final DataSource database;

    MoneyInvariants(DataSource database) {
        this.database = database;
    }

    /** Breaches of whatever can be asked of one voucher and what hangs on it. */
    List<String> breaches(UUID voucher) {
        List<String> all = new ArrayList<>();
        ALL.stream().filter(each -> each.scope() == VOUCHER).forEach(each -> all.addAll(breaches(each, voucher)));
        return all;
    }

    /** Breaches of anything, over all money. */
    List<String> breaches() {
        List<String> all = new ArrayList<>();
        ALL.forEach(each -> all.addAll(breaches(each, null)));
        return all;
    }

    /** Breaches of what can be asked of whatever this firm has applied for. */
    List<String> breachesOfFirm(UUID firm) {
        return vouchersOf(firm).stream()
                .flatMap(voucher -> breaches(UUID.fromString(voucher)).stream())
                .toList();
    }

    /** The vouchers of a firm's applications, whether or not they were ever granted. */
    List<String> vouchersOf(UUID firm) {
        return column("select voucher_id::text from application.application where firm_id = ? order by id", firm);
    }

    /** What should have ended with the round and has not: vouchers, orders that hold money, promised and owed money. */
    List<String> stillOpen(UUID round) {
        List<String> open = new ArrayList<>();
        open.addAll(column("""
                select v.status || ' voucher ' || v.id from voucher.voucher v
                where v.round_id = ? and v.status in ('AWAITING_DEPOSIT', 'ACTIVE', 'SUSPENDED')""", round));
        open.addAll(column("""
                select p.status || ' order ' || p.id from orders.purchase p
                where p.round_id = ? and p.status not in ('COMPLETED', 'CANCELLED', 'REFUNDED', 'STOPPED')""", round));
        open.addAll(column("""
                select r.status || ' request ' || r.id from orders.request r join orders.purchase p on p.id = r.order_id
                where p.round_id = ? and r.status in ('OPEN', 'ANSWERED')""", round));
        open.addAll(column("""
                select a.status || ' application ' || a.id from application.application a
                where a.round_id = ? and (a.status in ('SUBMITTED', 'WAITING', 'CLARIFYING') or a.hold_id is not null)""", round));
        return open;
    }

    /** How often two transactions of this database have waited for each other. */
    long deadlocks() {
        return Long.parseLong(column(
                        "select deadlocks::text from pg_stat_database where datname = current_database() and ?::text is not null",
                        "")
                .get(0));
    }

    private List<String> column(String sql, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private List<String> breaches(Invariant invariant, @Nullable UUID voucher) {
        String sql = invariant.sql().replaceAll("\\{its:([a-z_.]+)}", voucher == null ? "true" : "$1 = ?");
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            if (voucher != null) query.setObject(1, voucher);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next())
                    found.add(invariant.name() + ": " + rows.getString("what") + " " + rows.getString("detail"));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(invariant.name(), failed);
        }
    }
}
