-- What a firm has written on the pages and not sent yet: one for each round. It is no application and nobody judges it.
create table application.draft (
    company text not null,
    round_id uuid not null,
    content text not null,
    kept_by text not null,
    kept_at timestamptz not null,
    constraint draft_pkey primary key (company, round_id)
);
