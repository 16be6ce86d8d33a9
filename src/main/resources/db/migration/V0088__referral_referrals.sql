-- Cases handed to other bodies: the kinds and their documents, the year's quota, the referrals and what was sent.
create schema referral;

create table referral.kind (
    code text primary key,
    version bigint not null,
    switched_on boolean not null
);

create table referral.kind_version (
    id uuid primary key,
    version bigint not null,
    kind text not null references referral.kind,
    name text not null,
    document text not null,
    content_hash text not null,
    status text not null,
    written_by text not null,
    written_at timestamptz not null,
    published_at timestamptz,
    constraint kind_version_once unique (kind, name),
    constraint kind_version_status check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint kind_version_published check ((status = 'DRAFT') = (published_at is null))
);
create unique index kind_version_one_published on referral.kind_version (kind) where status = 'PUBLISHED';

-- Places used in a year, over all (province '-') and by province. Counted up only where there is room.
create table referral.quota (
    kind text not null,
    year integer not null,
    province text not null,
    used integer not null,
    primary key (kind, year, province),
    constraint quota_used check (used >= 0)
);

create table referral.referral (
    id uuid primary key,
    version bigint not null,
    kind text not null,
    kind_version text not null,
    subject text not null,
    -- The supplier's or firm's id; for a group of a region the referral's own.
    subject_id uuid not null,
    owner_number text,
    listing_id uuid,
    region_code text not null,
    partner_number text not null,
    status text not null,
    status_at timestamptz not null,
    comes_first boolean not null,
    deadline date,
    -- When the clock looks at it next: to remind, to let it expire, to call it overdue.
    look_on date,
    overdue boolean not null,
    -- What whoever asked for it told, as JSON: it may name people.
    answers bytea not null,
    drafted_at timestamptz not null,
    consent_id uuid,
    consented_at timestamptz,
    consent_until date,
    terms_hash text,
    envelope_id uuid,
    -- What left, to the byte. Its SHA-256 is in the event as well.
    envelope bytea,
    envelope_hash text,
    sent_at timestamptz,
    quota_year integer,
    accepted_at timestamptz,
    ended_at timestamptz,
    reason text,
    outcome text,
    result text,
    constraint referral_version_known foreign key (kind, kind_version) references referral.kind_version (kind, name),
    constraint referral_subject check (subject in ('SUPPLIER', 'FIRM', 'REGION_GROUP')),
    constraint referral_owner check ((subject = 'REGION_GROUP') = (owner_number is null)),
    constraint referral_status check (status in ('DRAFT', 'CONSENTED', 'SENT', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS',
        'CLOSED', 'WITHDRAWN', 'EXPIRED')),
    constraint referral_consent check ((consent_id is null) = (consented_at is null)
        and (consent_id is null) = (consent_until is null) and (consent_id is null) = (terms_hash is null)),
    constraint referral_consented check (status <> 'CONSENTED' or consent_id is not null),
    constraint referral_sent check ((envelope is null) = (sent_at is null) and (envelope is null) = (envelope_hash is null)
        and (envelope is null) = (envelope_id is null)),
    constraint referral_left check (
        (status not in ('SENT', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'CLOSED')) or envelope is not null),
    constraint referral_stayed check (status not in ('DRAFT', 'CONSENTED') or envelope is null),
    constraint referral_ended check (
        (status in ('DECLINED', 'CLOSED', 'WITHDRAWN', 'EXPIRED')) = (ended_at is not null)),
    constraint referral_closed check ((status = 'CLOSED') = (outcome is not null)),
    constraint referral_outcome check (outcome in ('COMPLETED', 'NOT_COMPLETED'))
);
create index referral_of_owner on referral.referral (owner_number, id);
create index referral_of_partner on referral.referral (partner_number, comes_first, envelope_id) where envelope is not null;
create index referral_by_deadline on referral.referral (look_on) where look_on is not null;
create index referral_waiting on referral.referral (kind, comes_first, id) where status = 'CONSENTED';
-- One of a kind at a time for a company and listing.
create unique index referral_one_under_way on referral.referral (kind, subject_id, coalesce(listing_id, subject_id))
    where ended_at is null;

-- For other rooms: what came of referrals, of nobody in person.
create view referral.published_referral as
select id, kind, kind_version, subject, subject_id, listing_id, left(region_code, 2) as province, partner_number, status,
       drafted_at, sent_at, accepted_at, ended_at, outcome, quota_year
from referral.referral;
