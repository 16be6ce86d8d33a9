-- The firms that apply and buy. Contact data are encrypted; a representative is a blind index.
create schema firm;

create table firm.firm (
    id uuid primary key,
    version bigint not null,
    business_number text not null,
    name text not null,
    corporate_number text,
    ksic_code text not null,
    ksic_revision integer not null,
    region_code text not null,
    headcount integer not null,
    employees integer not null,
    sales_won bigint not null,
    opened_on date not null,
    representative_mask text not null,
    representative_key text,
    representative_name bytea not null,
    email bytea not null,
    phone bytea not null,
    refund_account bytea,
    registered_at timestamptz not null,
    tax_state text,
    tax_type_code text,
    tax_checked_at timestamptz,
    constraint firm_number_once unique (business_number),
    constraint firm_tax_state check (tax_state in ('CONTINUING', 'SUSPENDED', 'CLOSED', 'UNREGISTERED')),
    constraint firm_tax_checked check ((tax_state is null) = (tax_checked_at is null))
);
create index firm_by_representative on firm.firm (representative_key) where representative_key is not null;

create table firm.certificate (
    id uuid primary key,
    firm_id uuid not null references firm.firm,
    kind text not null,
    number text not null,
    valid_from date not null,
    valid_to date not null,
    verified_at timestamptz,
    constraint certificate_kind check (kind in ('SME', 'WOMEN', 'DISABLED', 'SOCIAL_VENTURE')),
    constraint certificate_period check (valid_from <= valid_to)
);
create index certificate_of_firm on firm.certificate (firm_id);
