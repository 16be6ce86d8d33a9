-- So that auditors can read transfers by round and by time, accounts by kind, and balances as they were at a past time.
create index transfer_of_round on ledger.transfer (round_id, id) where round_id is not null;
create index transfer_by_time on ledger.transfer using brin (recorded_at);
create index account_by_kind on ledger.account (kind, id);

-- Balances summed from transfers alone: as they were at as_of, from what had been recorded by known_at. A hold counts
-- until its resolution counts. Accounts nothing had touched by then are absent.
create function ledger.balance_at(as_of timestamptz, known_at timestamptz)
    returns table (account uuid, in_won numeric, out_won numeric, held_out_won numeric, held_in_won numeric)
    language sql stable parallel safe as $$
select m.account, sum(m.came_in), sum(m.went_out), sum(m.to_leave), sum(m.to_enter)
from (
    select t.to_account as account, t.amount as came_in, 0 as went_out, 0 as to_leave, 0 as to_enter
    from ledger.transfer t
    where t.kind <> 'HELD' and t.effective_at <= as_of and t.recorded_at <= known_at
    union all
    select t.from_account, 0, t.amount, 0, 0
    from ledger.transfer t
    where t.kind <> 'HELD' and t.effective_at <= as_of and t.recorded_at <= known_at
    union all
    select t.from_account, 0, 0, t.amount, 0
    from ledger.transfer t
    where t.kind = 'HELD' and t.effective_at <= as_of and t.recorded_at <= known_at and not exists (
        select from ledger.transfer r
        where r.resolves = t.id and r.effective_at <= as_of and r.recorded_at <= known_at)
    union all
    select t.to_account, 0, 0, 0, t.amount
    from ledger.transfer t
    where t.kind = 'HELD' and t.effective_at <= as_of and t.recorded_at <= known_at and not exists (
        select from ledger.transfer r
        where r.resolves = t.id and r.effective_at <= as_of and r.recorded_at <= known_at)
) m
group by m.account
$$;
