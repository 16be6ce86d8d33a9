-- Every decision, and the signed blocks that seal them.
create schema audit;

create table audit.event (
    id uuid primary key,
    at timestamptz not null,
    -- The transaction that wrote it: the sealer takes whole ranges of finished transactions.
    xid xid8 not null default pg_current_xact_id(),
    actor text not null,
    company text,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    companies uuid[] not null,
    round_id uuid,
    -- What is hashed and sealed: the bytes as they were written, never jsonb.
    canonical bytea not null
);
create index event_to_seal on audit.event (xid, id);
create index event_by_actor on audit.event (actor, id);
create index event_by_subject on audit.event (subject_kind, subject_id, id);
create index event_by_action on audit.event (action, id);
create index event_by_company on audit.event using gin (companies);
create index event_by_round on audit.event (round_id, id) where round_id is not null;

create table audit.block (
    number bigint primary key,
    previous_hash bytea not null,
    root bytea not null,
    size integer not null,
    -- The block holds every event written by a transaction from the previous block's horizon up to, not including, this.
    horizon xid8 not null,
    sealed_at timestamptz not null,
    key_id text not null,
    hash bytea not null,
    signature bytea not null,
    constraint block_size check (size > 0)
);

create table audit.leaf (
    block bigint not null references audit.block,
    position integer not null,
    event_id uuid not null,
    hash bytea not null,
    constraint leaf_place primary key (block, position)
);
create unique index leaf_once on audit.leaf (event_id);

create trigger event_append_only before update or delete or truncate on audit.event
    for each statement execute function platform.refuse_change();
create trigger block_append_only before update or delete or truncate on audit.block
    for each statement execute function platform.refuse_change();
create trigger leaf_append_only before update or delete or truncate on audit.leaf
    for each statement execute function platform.refuse_change();
