-- How far a recurring job is with what was due when it began: a million orders confirmed by the clock take minutes.
create table platform.job_progress (
    name text primary key,
    done bigint not null,
    total bigint not null,
    begun_at timestamptz not null
);
