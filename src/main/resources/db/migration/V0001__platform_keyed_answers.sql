-- Answers by idempotency key, kept in the transaction of the act they answer.
create schema platform;

create table platform.keyed_answer (
    scope text not null,
    key text not null,
    request_hash bytea not null,
    status integer not null,
    headers text not null,
    body text not null,
    kept_at timestamptz not null,
    constraint keyed_answer_once primary key (scope, key)
);
create index keyed_answer_by_age on platform.keyed_answer (kept_at);
