-- Messages to the world outside, put in the transaction they tell of; and the schedule of recurring jobs.
create table platform.outbox (
    id uuid primary key,
    topic text not null,
    payload text not null,
    put_at timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts integer not null default 0,
    last_error text,
    done_at timestamptz
);
create index outbox_due on platform.outbox (next_attempt_at, id) where done_at is null;

-- The columns are db-scheduler's.
create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
