-- Orders: what was bought with which voucher, in its two shares; and the records that prove use.
create schema orders;

create table orders.purchase (
    id uuid primary key,
    version bigint not null,
    code text not null,
    voucher_id uuid not null,
    firm_id uuid not null,
    firm_number text not null,
    round_id uuid not null,
    programme text not null,
    rule_version text not null,
    listing_id uuid not null,
    listing_version integer not null,
    supplier_id uuid not null,
    supplier_number text not null,
    category text not null,
    title text not null,
    lines text not null,
    total_won bigint not null,
    vat_won bigint not null,
    subsidy_won bigint not null,
    own_won bigint not null,
    refunded_subsidy_won bigint not null default 0,
    refunded_own_won bigint not null default 0,
    voided_subsidy_won bigint not null default 0,
    voided_own_won bigint not null default 0,
    status text not null,
    disputed_from text,
    paid_at timestamptz not null,
    deadline date,
    service_from date,
    service_to date,
    term_months integer not null,
    provisioned_at timestamptz,
    first_used_at timestamptz,
    confirmed_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    constraint purchase_code_once unique (code),
    constraint purchase_amounts check (subsidy_won >= 0 and own_won >= 0 and subsidy_won + own_won + vat_won = total_won),
    constraint purchase_returns check (refunded_subsidy_won >= 0 and refunded_own_won >= 0
        and voided_subsidy_won + refunded_subsidy_won <= subsidy_won and voided_own_won + refunded_own_won <= own_won),
    constraint purchase_status check (status in ('HELD', 'PROVISIONED', 'IN_USE', 'CONFIRMED', 'SETTLED', 'COMPLETED',
        'CANCELLED', 'REFUNDED', 'DISPUTED')),
    constraint purchase_disputed check ((status = 'DISPUTED') = (disputed_from is not null)),
    constraint purchase_ended check ((status in ('CANCELLED', 'REFUNDED')) = (ended_at is not null)),
    constraint purchase_confirmed check (status not in ('CONFIRMED', 'SETTLED', 'COMPLETED') or confirmed_at is not null)
);
create index purchase_of_voucher on orders.purchase (voucher_id, id);
create index purchase_of_firm on orders.purchase (firm_number, id);
create index purchase_of_supplier on orders.purchase (supplier_number, id);
create index purchase_due on orders.purchase (deadline) where status in ('HELD', 'PROVISIONED', 'IN_USE');
create index purchase_to_settle on orders.purchase (programme, confirmed_at) where status = 'CONFIRMED';

create table orders.usage (
    id uuid primary key,
    order_id uuid not null references orders.purchase,
    record_id text not null,
    kind text not null,
    used_at timestamptz not null,
    user_hash text,
    address text,
    note text,
    received_at timestamptz not null,
    constraint usage_once unique (order_id, record_id),
    constraint usage_kind check (kind in ('LOG_IN', 'DELIVERABLE', 'INSPECTION'))
);
create index usage_of_order on orders.usage (order_id, used_at);

create view orders.published_purchase as
select id, code, voucher_id, firm_id, round_id, programme, rule_version, listing_id, supplier_id, category, total_won,
       vat_won, subsidy_won, own_won, refunded_subsidy_won, refunded_own_won, voided_subsidy_won, voided_own_won, status,
       disputed_from, paid_at, deadline, confirmed_at, first_used_at, ended_at
from orders.purchase;
