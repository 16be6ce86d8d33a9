-- Each destination has a lane: its messages go one after the other, and its trouble is nobody else's.
alter table platform.outbox add column lane text;
update platform.outbox set lane = topic;
alter table platform.outbox alter column lane set not null;
drop index platform.outbox_due;
create index outbox_due on platform.outbox (lane, next_attempt_at, id) where done_at is null;

-- Who works a lane now, and until when it rests after failures. A lane nobody has worked yet has no row.
create table platform.outbox_lane (
    lane text primary key,
    leased_until timestamptz not null,
    paused_until timestamptz not null,
    failures integer not null
);

-- Why a recurring job last failed; when it ran is in the schedule itself.
create table platform.job_failure (
    name text primary key,
    error text not null
);
