-- What each firm was told, written in the transaction of the act it tells of. The text is made when it is read, in the
-- reader's language, from the kind and the facts.
create table firm.message (
    id uuid primary key,
    version bigint not null,
    firm_id uuid not null references firm.firm,
    kind text not null,
    facts text not null,
    written_at timestamptz not null,
    read_at timestamptz
);
create index message_of_firm on firm.message (firm_id, id);
create index message_unread on firm.message (firm_id) where read_at is null;
