-- Paying suppliers: runs, a line for each supplier, and the orders behind each line.
create schema settlement;

create table settlement.run (
    id uuid primary key,
    version bigint not null,
    code text not null,
    programme text not null,
    until date not null,
    status text not null,
    collected_at timestamptz not null,
    approved_at timestamptz,
    approved_by text,
    constraint run_code_once unique (code),
    constraint run_status check (status in ('PROPOSED', 'APPROVED', 'SENT', 'RECONCILED', 'DISCARDED')),
    constraint run_approved check ((status in ('APPROVED', 'SENT', 'RECONCILED')) = (approved_at is not null)),
    constraint run_approver check ((approved_at is null) = (approved_by is null))
);

create table settlement.line (
    id uuid primary key,
    run_id uuid not null references settlement.run,
    supplier_id uuid not null,
    status text not null,
    reason text,
    constraint line_once unique (run_id, supplier_id),
    constraint line_status check (status in ('PROPOSED', 'APPROVED', 'PAID', 'FAILED', 'DISCARDED'))
);

create table settlement.item (
    line_id uuid not null references settlement.line,
    order_id uuid not null,
    subsidy_won bigint not null,
    own_won bigint not null,
    alive boolean not null,
    constraint item_once primary key (line_id, order_id),
    constraint item_amounts check (subsidy_won >= 0 and own_won >= 0)
);
-- An order is paid once: whatever crashes or is repeated, it is in at most one line that is alive.
create unique index item_paid_once on settlement.item (order_id) where alive;
