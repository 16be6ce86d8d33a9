-- Programmes, the versions of their rules, and rounds.
create schema programme;

create table programme.programme (
    id uuid primary key,
    code text not null,
    constraint programme_code_once unique (code)
);

create table programme.rule_version (
    id uuid primary key,
    version bigint not null,
    programme text not null,
    name text not null,
    document text not null,
    content_hash text not null,
    status text not null,
    written_by text not null,
    written_at timestamptz not null,
    reviewed_by text,
    published_by text,
    published_at timestamptz,
    constraint rule_version_once unique (programme, name),
    constraint rule_version_status check (status in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'RETIRED')),
    constraint rule_version_second_person check (reviewed_by <> written_by),
    constraint rule_version_reviewed check ((status = 'DRAFT') = (reviewed_by is null)),
    constraint rule_version_published check ((status in ('PUBLISHED', 'RETIRED')) = (published_at is not null))
);

create table programme.round (
    id uuid primary key,
    version bigint not null,
    programme_id uuid not null references programme.programme,
    programme text not null,
    rule_version text not null,
    name text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    status text not null,
    constraint round_rules foreign key (programme, rule_version) references programme.rule_version (programme, name),
    constraint round_window check (opens_at < closes_at),
    constraint round_status check (status in ('PLANNED', 'OPEN', 'FULL', 'CLOSED', 'ACCOUNTED'))
);
