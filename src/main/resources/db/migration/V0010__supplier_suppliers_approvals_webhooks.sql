-- The businesses that sell: who they are, for what they are approved, and where they want to be told.
create schema supplier;

create table supplier.supplier (
    id uuid primary key,
    version bigint not null,
    business_number text not null,
    name text not null,
    status text not null,
    status_reason text,
    status_since timestamptz not null,
    vat_free boolean not null,
    ksic_code text not null,
    ksic_revision integer not null,
    region_code text not null,
    description text not null,
    homepage text,
    representative_mask text not null,
    representative_name bytea not null,
    email bytea not null,
    phone bytea not null,
    payout_account bytea,
    -- An account the supplier gave and nobody of finance has confirmed yet: nothing is paid to it.
    proposed_account bytea,
    proposed_by text,
    proposed_at timestamptz,
    registered_at timestamptz not null,
    tax_state text,
    tax_type_code text,
    tax_checked_at timestamptz,
    constraint supplier_number_once unique (business_number),
    constraint supplier_status check (status in ('ACTIVE', 'SUSPENDED', 'DISQUALIFIED')),
    constraint supplier_status_reason check (status = 'ACTIVE' or status_reason is not null),
    constraint supplier_proposed_account check (
        (proposed_account is null) = (proposed_by is null) and (proposed_account is null) = (proposed_at is null)),
    constraint supplier_tax_state check (tax_state in ('CONTINUING', 'SUSPENDED', 'CLOSED', 'UNREGISTERED')),
    constraint supplier_tax_checked check ((tax_state is null) = (tax_checked_at is null))
);

create table supplier.approval (
    id uuid primary key,
    version bigint not null,
    supplier_id uuid not null references supplier.supplier,
    programme text not null,
    category text not null,
    period_from date not null,
    period_to date not null,
    service_history text not null,
    price_evidence text not null,
    status text not null,
    applied_at timestamptz not null,
    decided_at timestamptz,
    reasons text,
    conditions text,
    agreement_text text,
    agreement_hash text,
    agreed_by text,
    agreed_at timestamptz,
    revoked_at timestamptz,
    revocation_reason text,
    constraint approval_status check (status in ('APPLIED', 'IN_REVIEW', 'APPROVED', 'CONDITIONAL', 'REJECTED',
        'AGREED', 'EXPIRED', 'REVOKED')),
    constraint approval_period check (period_from <= period_to),
    constraint approval_reasons check (status <> 'REJECTED' or reasons is not null),
    constraint approval_conditions check (status <> 'CONDITIONAL' or conditions is not null),
    constraint approval_agreed check ((status in ('AGREED', 'EXPIRED', 'REVOKED')) = (agreed_at is not null)),
    constraint approval_revoked check ((status = 'REVOKED') = (revoked_at is not null))
);
create index approval_of_supplier on supplier.approval (supplier_id, id);
create index approval_by_status on supplier.approval (status, id);
-- One application at a time; a renewal may be applied for while the agreed one still runs.
create unique index approval_one_under_way on supplier.approval (supplier_id, programme, category)
    where status in ('APPLIED', 'IN_REVIEW', 'CONDITIONAL', 'APPROVED');

create table supplier.webhook (
    supplier_id uuid primary key references supplier.supplier,
    version bigint not null,
    url text not null,
    secret bytea not null,
    -- The secret before the present one signs too for a day, so that a receiver can change over.
    previous_secret bytea,
    previous_until timestamptz,
    enabled boolean not null,
    disabled_reason text,
    set_at timestamptz not null,
    constraint webhook_previous check ((previous_secret is null) = (previous_until is null)),
    constraint webhook_disabled check (enabled = (disabled_reason is null))
);

create table supplier.webhook_attempt (
    id uuid primary key,
    supplier_id uuid not null references supplier.supplier,
    message_id uuid not null,
    event_type text not null,
    url text not null,
    attempted_at timestamptz not null,
    delivered boolean not null,
    http_status integer,
    failure text,
    constraint webhook_attempt_answer check (not delivered or http_status is not null)
);
create index webhook_attempt_of_supplier on supplier.webhook_attempt (supplier_id, id);

-- For other rooms.
create view supplier.published_supplier as
select id, business_number, name, status from supplier.supplier;

-- What each supplier may sell and from when to when: in business, not suspended, approved and agreed. A period that is
-- over is over at once, whether or not anybody has written EXPIRED: ask with the day.
create view supplier.published_selling as
select a.supplier_id, a.programme, a.category, a.period_from, a.period_to
from supplier.approval a
join supplier.supplier s on s.id = a.supplier_id
where s.status = 'ACTIVE' and a.status in ('AGREED', 'EXPIRED') and coalesce(s.tax_state, 'CONTINUING') = 'CONTINUING';
