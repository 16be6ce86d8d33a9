-- Figures that can be asked again: a transfer knows the transaction that wrote it, as its event does, so that what had been
-- sealed by a block can be summed by the block's horizon (src/docs/decisions/0018). It is no part of what is hashed.
alter table ledger.transfer add column xid xid8;
alter table ledger.transfer disable trigger transfer_append_only;
update ledger.transfer t set xid = coalesce((select e.xid from audit.event e where e.id = t.event_id), '3');
alter table ledger.transfer enable trigger transfer_append_only;
alter table ledger.transfer alter column xid set default pg_current_xact_id(), alter column xid set not null;

-- An account's kind and share are the last byte of its id (src/docs/decisions/0001).
create function ledger.kind_of(account uuid) returns text language sql immutable parallel safe as $$
select (array['TREASURY', 'ROUND_BUDGET', 'VOUCHER', 'FIRM_BANK', 'SUPPLIER_BANK', 'DEPOSIT', 'UNMATCHED', 'REFUND_DUE',
              'PAYABLE', 'PAYOUT', 'SANCTION', 'UNKNOWN_PAYER'])[get_byte(uuid_send(account), 15) / 4 + 1]
$$;
create function ledger.share_of(account uuid) returns text language sql immutable parallel safe as $$
select (array['SUBSIDY', 'OWN'])[get_byte(uuid_send(account), 15) % 4]
$$;

-- Between which kinds of accounts money moved: 'VOUCHER > PAYABLE', or 'VOUCHER ? PAYABLE' while it is only held.
create function ledger.route_of(kind text, from_account uuid, to_account uuid) returns text
    language sql immutable parallel safe as $$
select ledger.kind_of(from_account) || case kind when 'HELD' then ' ? ' else ' > ' end || ledger.kind_of(to_account)
$$;
create statistics ledger.transfer_route on (ledger.route_of(kind, from_account, to_account)) from ledger.transfer;

-- For other rooms: every transfer with its route and the share it is of, without its digest.
create view ledger.published_movement as
select id, ledger.route_of(kind, from_account, to_account) as route,
       coalesce(ledger.share_of(from_account), ledger.share_of(to_account)) as share, from_account, to_account, amount,
       round_id, voucher_id, order_id, reason, effective_at, event_id, xid
from ledger.transfer;

create view audit.published_block as select number, horizon, sealed_at from audit.block;
create view audit.published_event as
select id, at, action, subject_kind, subject_id, round_id, xid from audit.event;
