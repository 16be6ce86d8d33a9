-- An order that is agreed and not paid yet: its price is promised, and moves to its two shares when it is paid. An order
-- that is paid in parts is one row for each part, held together by the first.
alter table orders.purchase
    add column agreed_won bigint not null default 0,
    add column first_id uuid,
    add column tranche text,
    add column tranche_number integer not null default 1,
    drop constraint purchase_amounts,
    add constraint purchase_amounts check (subsidy_won >= 0 and own_won >= 0 and agreed_won >= 0
        and subsidy_won + own_won + agreed_won + vat_won = total_won),
    drop constraint purchase_status,
    add constraint purchase_status check (status in ('AGREED', 'HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED', 'CONFIRMED',
        'SETTLED', 'COMPLETED', 'STOPPED', 'CANCELLED', 'REFUNDED', 'DISPUTED')),
    add constraint purchase_agreed check (case status when 'AGREED' then subsidy_won + own_won = 0
        when 'CANCELLED' then true else agreed_won = 0 end);
update orders.purchase set first_id = id;
alter table orders.purchase alter column first_id set not null;
create unique index purchase_tranche_once on orders.purchase (first_id, tranche_number);

drop index orders.purchase_due;
create index purchase_due on orders.purchase (deadline)
    where status in ('AGREED', 'HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED');

alter table orders.usage drop constraint usage_kind,
    add constraint usage_kind check (kind in ('LOG_IN', 'DELIVERABLE', 'COMPLETION_REPORT', 'INSPECTION', 'INSPECTION_FAILED'));

create or replace view orders.published_purchase as
select id, code, voucher_id, firm_id, round_id, programme, rule_version, listing_id, supplier_id, category, total_won,
       vat_won, subsidy_won, own_won, refunded_subsidy_won, refunded_own_won, voided_subsidy_won, voided_own_won, status,
       disputed_from, paid_at, deadline, confirmed_at, first_used_at, ended_at, claimed_subsidy_won, claimed_own_won,
       stopped_at, agreed_won, first_id, tranche, tranche_number
from orders.purchase;

-- Where a consultant looks at the firm before anything is bought: what he found, and what he advises to buy.
create table voucher.consultation (
    voucher_id uuid primary key references voucher.voucher,
    categories text[] not null,
    finding text not null,
    consultant text not null,
    given_at timestamptz not null
);
create trigger consultation_is_kept before update or delete on voucher.consultation
    for each row execute function platform.refuse_change();
