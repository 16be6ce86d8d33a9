-- Applications with the verdict they were decided by, support records, and own shares as they come from the bank.
create schema application;
create sequence application.queue_number;

create table application.application (
    id uuid primary key,
    version bigint not null,
    code text not null,
    round_id uuid not null,
    firm_id uuid not null,
    firm_number text not null,
    representative_key text,
    voucher_id uuid not null,
    subsidy_won bigint not null,
    own_won bigint not null,
    status text not null,
    verdict text not null,
    declarations text not null,
    use_plan text,
    submitted_at timestamptz not null,
    queue_number bigint not null,
    hold_id uuid,
    review_by date,
    question text,
    answer text,
    answer_by date,
    appeal text,
    decided_at timestamptz,
    decision_reason text,
    score bigint,
    constraint application_code_once unique (code),
    constraint application_status check (status in ('SUBMITTED', 'IN_REVIEW', 'CLARIFYING', 'WAITING', 'ADMITTED', 'REFUSED',
        'APPEALED', 'WITHDRAWN', 'LAPSED', 'CANCELLED')),
    constraint application_hold check (hold_id is null or status in ('IN_REVIEW', 'CLARIFYING')),
    constraint application_decided check (
        status in ('SUBMITTED', 'IN_REVIEW', 'CLARIFYING') or decided_at is not null),
    constraint application_question check (status <> 'CLARIFYING' or question is not null and answer_by is not null),
    constraint application_appeal check (status <> 'APPEALED' or appeal is not null)
);
create unique index application_one_live on application.application (round_id, firm_id)
    where status in ('SUBMITTED', 'IN_REVIEW', 'CLARIFYING', 'WAITING', 'ADMITTED', 'APPEALED');
create index application_waiting on application.application (round_id, queue_number) where status = 'WAITING';
create index application_of_representative on application.application (round_id, representative_key)
    where representative_key is not null;
create index application_of_round on application.application (round_id, id);
create index application_of_firm on application.application (firm_number, id);
create index application_clarifying on application.application (answer_by) where status = 'CLARIFYING';
create index application_held on application.application (review_by) where hold_id is not null;

create table application.support_record (
    id uuid primary key,
    business_number text not null,
    programme text not null,
    rule_version text not null,
    year integer not null,
    field text,
    used boolean not null,
    given_on date,
    entered_by text not null,
    entered_at timestamptz not null
);
create index support_record_of on application.support_record (business_number, year);

create table application.deposit (
    id uuid primary key,
    bank_reference text not null,
    programme_id uuid not null,
    amount bigint not null,
    booked_on date not null,
    payer_name bytea,
    remittance text not null,
    status text not null,
    application_id uuid references application.application,
    noticed_at timestamptz not null,
    constraint deposit_once unique (bank_reference),
    constraint deposit_status check (status in ('UNMATCHED', 'MATCHED', 'RETURNED')),
    constraint deposit_matched check ((status = 'MATCHED') = (application_id is not null))
);
create index deposit_unmatched on application.deposit (id) where status = 'UNMATCHED';
