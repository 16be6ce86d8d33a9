-- Granted money. The money itself is in the ledger; here are the voucher's state and clocks.
create schema voucher;

create table voucher.voucher (
    id uuid primary key,
    version bigint not null,
    code text not null,
    application_id uuid not null,
    firm_id uuid not null,
    firm_number text not null,
    round_id uuid not null,
    programme text not null,
    rule_version text not null,
    subsidy_won bigint not null,
    own_won bigint not null,
    status text not null,
    granted_at timestamptz not null,
    deposit_by date not null,
    active_at timestamptz,
    first_payment_by date,
    full_payment_by date,
    use_until date,
    first_paid_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    constraint voucher_code_once unique (code),
    constraint voucher_of_application unique (application_id),
    constraint voucher_amounts check (subsidy_won >= 0 and own_won >= 0 and subsidy_won + own_won > 0),
    constraint voucher_status check (status in ('AWAITING_DEPOSIT', 'ACTIVE', 'SUSPENDED', 'SPENT', 'LAPSED', 'EXPIRED',
        'GIVEN_BACK', 'CANCELLED')),
    constraint voucher_active check (status in ('AWAITING_DEPOSIT', 'LAPSED') = (active_at is null)),
    constraint voucher_ended check (status in ('LAPSED', 'EXPIRED', 'GIVEN_BACK', 'CANCELLED') = (ended_at is not null)),
    constraint voucher_end_reason check ((ended_at is null) = (end_reason is null))
);
create index voucher_of_firm on voucher.voucher (firm_id, id);
create index voucher_of_firm_number on voucher.voucher (firm_number, id);
create index voucher_of_round on voucher.voucher (round_id, id);
create index voucher_first_payment on voucher.voucher (first_payment_by)
    where status in ('ACTIVE', 'SUSPENDED') and first_paid_at is null;
create index voucher_full_payment on voucher.voucher (full_payment_by) where status in ('ACTIVE', 'SUSPENDED');
create index voucher_use_until on voucher.voucher (use_until) where status in ('ACTIVE', 'SUSPENDED');
create index voucher_deposit_by on voucher.voucher (deposit_by) where status = 'AWAITING_DEPOSIT';

create view voucher.published_voucher as
select id, code, application_id, firm_id, round_id, programme, rule_version, subsidy_won, own_won, status, granted_at,
       active_at, first_paid_at, ended_at
from voucher.voucher;
