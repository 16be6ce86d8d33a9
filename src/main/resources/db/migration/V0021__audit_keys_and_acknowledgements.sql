-- The public halves of all keys that ever signed, so that old blocks can be verified after a rotation; and which events
-- somebody has looked at and let stand.
create table audit.signing_key (
    id text primary key,
    -- X.509 SubjectPublicKeyInfo, DER; the id is the first 16 hex digits of its SHA-256.
    public_key bytea not null,
    first_used_at timestamptz not null,
    constraint signing_key_names_itself check (id = left(encode(sha256(public_key), 'hex'), 16))
);
create trigger signing_key_append_only before update or delete or truncate on audit.signing_key
    for each statement execute function platform.refuse_change();

create table audit.acknowledgement (
    event_id uuid primary key references audit.event,
    acknowledged_by text not null,
    acknowledged_at timestamptz not null
);
create trigger acknowledgement_append_only before update or delete or truncate on audit.acknowledgement
    for each statement execute function platform.refuse_change();

-- Events of a time span, for an audit's export.
create index event_by_time on audit.event using brin (at);
