-- Finding what fits: what the instances' indexes follow, what listings are ranked by, and what was looked for in vain.

-- Every change of what is on sale, in the transaction that makes it. Each instance follows by itself: it reads from the
-- oldest transaction that was still running when it read last (src/docs/decisions/0015).
create table catalogue.change (
    seq bigint generated always as identity primary key,
    listing_id uuid not null,
    tx xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default now()
);
create index change_by_tx on catalogue.change (tx);
create index change_by_time on catalogue.change using brin (made_at);

-- What became of a listing, as rooms above tell it: what it is ranked by beside its words.
create table catalogue.standing (
    listing_id uuid primary key references catalogue.listing,
    votes integer not null default 0,
    points integer not null default 0,
    constraint standing_counts check (votes >= 0 and points between votes and votes * 5)
);

-- Orders whose use was proved and confirmed. A row each and no counter, so that confirming never waits for another order.
create table catalogue.proven_use (
    order_id uuid primary key,
    listing_id uuid not null
);
create index proven_use_of_listing on catalogue.proven_use (listing_id);

create function catalogue.note_new_version() returns trigger language plpgsql as $$
begin
    insert into catalogue.change (listing_id) select distinct listing_id from made where status = 'PUBLISHED';
    return null;
end $$;
create function catalogue.note_changed_version() returns trigger language plpgsql as $$
begin
    insert into catalogue.change (listing_id)
    select distinct n.listing_id from made n join gone o using (id) where 'PUBLISHED' in (n.status, o.status);
    return null;
end $$;
create function catalogue.note_standing() returns trigger language plpgsql as $$
begin
    insert into catalogue.change (listing_id) select listing_id from made;
    return null;
end $$;
create function catalogue.note_badge() returns trigger language plpgsql as $$
begin
    insert into catalogue.change (listing_id)
    select n.id from made n join gone o using (id) where n.research_badge_until is distinct from o.research_badge_until;
    return null;
end $$;
create function catalogue.note_attestation() returns trigger language plpgsql as $$
begin
    insert into catalogue.change (listing_id)
    select distinct l.id from made a
    join catalogue.listing l on l.supplier_id = a.supplier_id and (a.listing_id is null or a.listing_id = l.id);
    return null;
end $$;
create trigger badge_changed after update on catalogue.listing
    referencing new table as made old table as gone for each statement execute function catalogue.note_badge();
create trigger attestation_made after insert on catalogue.attestation
    referencing new table as made for each statement execute function catalogue.note_attestation();
create trigger version_made after insert on catalogue.listing_version
    referencing new table as made for each statement execute function catalogue.note_new_version();
create trigger version_changed after update on catalogue.listing_version
    referencing new table as made old table as gone for each statement execute function catalogue.note_changed_version();
create trigger standing_made after insert on catalogue.standing
    referencing new table as made for each statement execute function catalogue.note_standing();
create trigger use_proven after insert on catalogue.proven_use
    referencing new table as made for each statement execute function catalogue.note_standing();
create trigger standing_changed after update on catalogue.standing
    referencing new table as made for each statement execute function catalogue.note_standing();

-- Which database an index belongs to, and how often a new one was asked for.
create table catalogue.search_index (
    only_one boolean primary key default true check (only_one),
    database_id uuid not null default gen_random_uuid(),
    build integer not null default 1
);
insert into catalogue.search_index default values;

-- Words staff have taught the search, two persons each, beside those of the vocabulary file.
create table catalogue.search_word (
    concept text not null,
    word text not null,
    primary key (concept, word)
);

-- What was looked for in vain: the words and a count, nobody's name, no address, no firm.
create table catalogue.fruitless_search (
    day date not null,
    words text not null,
    category text not null,
    times integer not null,
    primary key (day, words, category)
);

create index listing_by_supplier on catalogue.listing (supplier_id, id);

-- For the search to know by what a seller is found; columns are only added.
create or replace view supplier.published_supplier as
select id, business_number, name, status, region_code, vat_free from supplier.supplier;
