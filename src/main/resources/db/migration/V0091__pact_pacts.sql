-- Pacts (다자간 협약) between a firm and the suppliers it has found, before there is a voucher: what is to be bought of whom, at the
-- prices of the day it was written. Each supplier signs the same content.
create schema pact;

create table pact.pact (
    id uuid primary key,
    version bigint not null,
    code text not null,
    round_id uuid not null,
    firm_id uuid not null,
    firm_number text not null,
    purpose text not null,
    content_hash text not null,
    supply_won bigint not null,
    status text not null,
    proposed_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    constraint pact_code_once unique (code),
    constraint pact_status check (status in ('PROPOSED', 'AGREED', 'REFUSED', 'WITHDRAWN')),
    constraint pact_ended check ((status in ('REFUSED', 'WITHDRAWN')) = (ended_at is not null)),
    constraint pact_supply check (supply_won > 0)
);
create index pact_of_firm on pact.pact (firm_number, id);

create table pact.party (
    pact_id uuid not null references pact.pact,
    supplier_id uuid not null,
    supplier_number text not null,
    signed_by text,
    signed_at timestamptz,
    primary key (pact_id, supplier_id),
    constraint party_signed check ((signed_by is null) = (signed_at is null))
);
create index party_of_supplier on pact.party (supplier_number, pact_id);

create table pact.part (
    pact_id uuid not null references pact.pact,
    place integer not null,
    supplier_id uuid not null,
    offers text not null,
    primary key (pact_id, place),
    foreign key (pact_id, supplier_id) references pact.party (pact_id, supplier_id)
);
create trigger part_is_kept before update or delete on pact.part
    for each row execute function platform.refuse_change();
