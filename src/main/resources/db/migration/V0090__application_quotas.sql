-- What a round was funded with and not cut by: the parts of it that are kept for certain firms are reckoned from this.
alter table programme.round add column funded_won bigint not null default 0;
update programme.round r
set funded_won = coalesce((select sum(case t.reason when 'ROUND_FUNDED' then t.amount else -t.amount end)
                           from ledger.transfer t
                           where t.round_id = r.id and t.reason in ('ROUND_FUNDED', 'ROUND_CUT')), 0);
alter table programme.round add constraint round_funded check (funded_won >= 0);

-- The part of the budget an application draws from, the points it has on top of its score (hundredths of a point), and the
-- pact with its suppliers where those are found first. All three are settled when it is handed in.
alter table application.application
    add column quota text,
    add column bonus bigint not null default 0,
    add column pact_id uuid,
    add constraint application_bonus check (bonus >= 0);
create index application_waiting_of_quota on application.application (round_id, coalesce(quota, ''), queue_number)
    where status = 'WAITING';
create index application_promised_of_quota on application.application (round_id, quota) include (subsidy_won)
    where quota is not null and (status = 'ADMITTED' or hold_id is not null);

alter table voucher.voucher add column pact_id uuid;
