-- What another body attested of a supplier's service: shown on its listings while it is valid, by the day alone.
create table catalogue.attestation (
    id uuid primary key,
    supplier_id uuid not null,
    -- Null when it holds for all that the supplier offers.
    listing_id uuid references catalogue.listing,
    type text not null,
    grade text,
    number text,
    findings_closed integer,
    issued_on date not null,
    valid_to date not null,
    made_at timestamptz not null,
    constraint attestation_period check (issued_on <= valid_to)
);
create index attestation_of_supplier on catalogue.attestation (supplier_id, valid_to);
