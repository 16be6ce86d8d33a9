-- Which account acts for which company (bound once), and decisions that wait for a second person.
create schema identity;

create table identity.binding (
    account text primary key,
    company text not null,
    bound_by text not null,
    bound_at timestamptz not null
);

create table identity.proposal (
    id uuid primary key,
    operation text not null,
    subject uuid not null,
    content text not null,
    content_hash text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    approved_by text,
    decided_at timestamptz,
    outcome text,
    constraint proposal_second_person check (approved_by is null or approved_by <> proposed_by),
    constraint proposal_outcome check (outcome in ('APPROVED', 'WITHDRAWN')),
    constraint proposal_decided check ((decided_at is null) = (outcome is null))
);
create unique index proposal_one_open on identity.proposal (operation, subject) where decided_at is null;
