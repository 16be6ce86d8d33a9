-- Runs pay suppliers and firms; a line shows what was netted of it; an order is paid with its proof and tax invoice.
alter table settlement.run add column kind text not null default 'SUPPLIERS';
alter table settlement.run
    alter column kind drop default,
    alter column programme drop not null,
    add constraint run_kind check (kind in ('SUPPLIERS', 'FIRMS')),
    add constraint run_programme check ((kind = 'SUPPLIERS') = (programme is not null));

alter table settlement.line
    alter column supplier_id drop not null,
    add column firm_id uuid,
    -- What a firm is owed; a supplier's line is the sum of its items.
    add column refund_won bigint not null default 0,
    -- The account as it was when the run was approved, encrypted: the file says the same for ever.
    add column paid_to bytea,
    add constraint line_payee check (num_nonnulls(supplier_id, firm_id) = 1),
    add constraint line_refund check (refund_won >= 0 and (firm_id is not null or refund_won = 0)),
    add constraint line_firm_once unique (run_id, firm_id);
create index line_proposed_firm on settlement.line (firm_id) where status = 'PROPOSED' and firm_id is not null;

alter table settlement.item
    drop constraint item_once,
    alter column order_id drop not null,
    add column credit_id uuid references settlement.credit,
    add column netted_subsidy_won bigint not null default 0,
    add column netted_own_won bigint not null default 0,
    add constraint item_source check (num_nonnulls(order_id, credit_id) = 1),
    add constraint item_netted check (netted_subsidy_won between 0 and subsidy_won and netted_own_won between 0 and own_won),
    add constraint item_order_once unique (line_id, order_id),
    add constraint item_credit_once unique (line_id, credit_id);
create unique index item_credit_paid_once on settlement.item (credit_id) where alive and credit_id is not null;

create table settlement.tax_invoice (
    id uuid primary key,
    approval_number text not null,
    order_id uuid not null,
    issued_on date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    -- One invoice is the proof of one order.
    constraint tax_invoice_once unique (approval_number),
    constraint tax_invoice_form check (approval_number ~ '^[0-9]{8}[0-9a-z]{16}$')
);
create index tax_invoice_of_order on settlement.tax_invoice (order_id);

-- Which kinds of proof an order has, for the rooms that must see proof.
create view orders.published_proof as
select order_id, kind, min(used_at) as first_at, count(*) as records from orders.usage group by order_id, kind;
