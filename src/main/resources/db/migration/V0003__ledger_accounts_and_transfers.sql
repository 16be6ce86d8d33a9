-- Every won: accounts with balances that cannot be overdrawn, and transfers that cannot be changed.
create schema ledger;

create table ledger.account (
    id uuid primary key,
    kind text not null,
    share text,
    owner uuid not null,
    in_won bigint not null default 0,
    out_won bigint not null default 0,
    held_out_won bigint not null default 0,
    held_in_won bigint not null default 0,
    may_overdraw boolean not null,
    opened_at timestamptz not null,
    constraint account_kind check (kind in ('TREASURY', 'ROUND_BUDGET', 'VOUCHER', 'FIRM_BANK', 'SUPPLIER_BANK',
        'DEPOSIT', 'UNMATCHED', 'REFUND_DUE', 'PAYABLE', 'PAYOUT', 'SANCTION', 'UNKNOWN_PAYER')),
    constraint account_share check (share in ('SUBSIDY', 'OWN')),
    constraint account_outside check (
        may_overdraw = (kind in ('TREASURY', 'FIRM_BANK', 'SUPPLIER_BANK', 'UNKNOWN_PAYER'))),
    constraint account_amounts check (in_won >= 0 and out_won >= 0 and held_out_won >= 0 and held_in_won >= 0),
    constraint account_never_overdrawn check (may_overdraw or in_won - out_won - held_out_won >= 0),
    constraint account_once unique nulls not distinct (owner, kind, share)
) with (fillfactor = 80);

create table ledger.transfer (
    id uuid primary key,
    kind text not null,
    from_account uuid not null,
    to_account uuid not null,
    amount bigint not null,
    resolves uuid,
    round_id uuid,
    voucher_id uuid,
    order_id uuid,
    reason text not null,
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    event_id uuid not null,
    hash bytea not null,
    constraint transfer_kind check (kind in ('POSTED', 'HELD', 'RESOLVED')),
    constraint transfer_amount check (amount > 0 or kind = 'RESOLVED' and amount = 0),
    constraint transfer_resolution check ((kind = 'RESOLVED') = (resolves is not null)),
    constraint transfer_moves check (from_account <> to_account)
);
-- At most one resolution of a hold, whoever tries.
create unique index transfer_resolves_once on ledger.transfer (resolves) where resolves is not null;
create index transfer_out on ledger.transfer (from_account, id);
create index transfer_in on ledger.transfer (to_account, id);
create index transfer_of_order on ledger.transfer (order_id) where order_id is not null;
create index transfer_of_voucher on ledger.transfer (voucher_id) where voucher_id is not null;
create index transfer_of_event on ledger.transfer (event_id);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_schema || '.' || tg_table_name using errcode = '55000';
end $$;
create trigger transfer_append_only before update or delete or truncate on ledger.transfer
    for each statement execute function platform.refuse_change();

-- For the rooms that read the ledger: every transfer with the digest of what its row says now. The text is the one the
-- application hashed when it wrote the row.
create view ledger.published_transfer as
select t.*,
       sha256(convert_to(concat_ws('|', t.id, t.kind, t.from_account, t.to_account, t.amount,
           coalesce(t.resolves::text, '-'), coalesce(t.round_id::text, '-'), coalesce(t.voucher_id::text, '-'),
           coalesce(t.order_id::text, '-'), t.reason, (extract(epoch from t.effective_at) * 1000000)::bigint,
           (extract(epoch from t.recorded_at) * 1000000)::bigint, t.event_id), 'UTF8')) as digest
from ledger.transfer t;

create view ledger.published_account as
select id, kind, share, owner, in_won, out_won, held_out_won, held_in_won, in_won - out_won as net_won
from ledger.account;
