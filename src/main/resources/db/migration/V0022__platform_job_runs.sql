-- Work that takes long: how far each run is, so that it can be watched, and resumed where it stopped.
create table platform.job_run (
    id uuid primary key,
    kind text not null,
    -- Whose it is: the company or account that may watch it.
    scope text not null,
    state text not null,
    progress bigint not null,
    total bigint not null,
    -- Where the next step begins: JSON, understood by the job alone.
    position text not null,
    result text,
    attempts integer not null,
    last_error text,
    started_at timestamptz not null,
    stepped_at timestamptz not null,
    finished_at timestamptz,
    constraint job_run_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    constraint job_run_finished check ((state = 'RUNNING') = (finished_at is null)),
    constraint job_run_result check ((state = 'DONE') = (result is not null))
);
create index job_run_to_do on platform.job_run (stepped_at) where state = 'RUNNING';
create index job_run_by_kind on platform.job_run (kind, id);
