-- A scored round goes on after its window: RANKING while it is scored, RANKED while its waiting list is served.
alter table programme.round drop constraint round_status;
alter table programme.round add constraint round_status
    check (status in ('PLANNED', 'OPEN', 'FULL', 'RANKING', 'RANKED', 'CLOSED', 'ACCOUNTED'));

-- Whether the rules are met for certain; what a rule left UNKNOWN two reviewers settle before the ranking.
alter table application.application add column requirements_met boolean not null default false;
-- The position the firm was last told, and when.
alter table application.application add column told_position bigint;
alter table application.application add column told_on date;

-- One reviewer's scores of one application. Points are 0 to 100 a criterion, weights add up to 100: the total is in
-- hundredths of a point, exact.
create table application.score_sheet (
    id uuid primary key,
    version bigint not null,
    application_id uuid not null references application.application,
    reviewer text not null,
    entries text not null,
    total bigint not null,
    given_at timestamptz not null,
    constraint score_sheet_own unique (application_id, reviewer),
    constraint score_sheet_total check (total between 0 and 10000)
);

-- The ranking two persons confirmed, as it was confirmed.
create table application.ranking (
    round_id uuid primary key,
    content_hash text not null,
    cut_off integer not null,
    budget_won bigint not null,
    job_id uuid not null,
    confirmed_at timestamptz not null
);
create table application.ranking_line (
    round_id uuid not null references application.ranking,
    place integer not null,
    application_id uuid not null references application.application,
    sheets bigint not null,
    total_sum bigint not null,
    score bigint not null,
    subsidy_won bigint not null,
    outcome text not null,
    primary key (round_id, place),
    constraint ranking_line_once unique (application_id),
    constraint ranking_line_outcome check (outcome in ('SELECTED', 'WAITING', 'REFUSED'))
);
create index ranking_line_by_outcome on application.ranking_line (round_id, outcome, place);

create trigger ranking_is_kept before update or delete on application.ranking
    for each row execute function platform.refuse_change();
create trigger ranking_line_is_kept before update or delete on application.ranking_line
    for each row execute function platform.refuse_change();
