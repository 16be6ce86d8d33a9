-- How many applications of a round are in each status, kept as they move: what a waiting list's length and a round's live
-- figures are read from, because counting a hundred thousand rows for each would slow the rush they tell of.
create table application.tally (
    round_id uuid not null,
    status text not null,
    applications bigint not null,
    primary key (round_id, status),
    constraint tally_not_negative check (applications >= 0)
) with (fillfactor = 50);

insert into application.tally (round_id, status, applications)
select round_id, status, count(*) from application.application group by round_id, status;

create function application.tally_new() returns trigger language plpgsql as $$
begin
    insert into application.tally (round_id, status, applications)
    select round_id, status, count(*) from born group by round_id, status order by round_id, status
    on conflict (round_id, status) do update set applications = tally.applications + excluded.applications;
    return null;
end $$;

create function application.tally_moved() returns trigger language plpgsql as $$
begin
    -- Made where missing first: an INSERT of a negative count would be refused before it can be added up.
    insert into application.tally (round_id, status, applications)
    select distinct round_id, status, 0 from after order by round_id, status on conflict do nothing;
    -- In one order, so that two who move applications at once never wait for each other.
    perform from application.tally t
    where (t.round_id, t.status) in (select round_id, status from after union select round_id, status from before)
    order by t.round_id, t.status for update;
    update application.tally t set applications = t.applications + m.change
    from (select round_id, status, sum(change) as change
          from (select round_id, status, 1 as change from after
                union all select round_id, status, -1 from before) c
          group by round_id, status having sum(change) <> 0) m
    where t.round_id = m.round_id and t.status = m.status;
    return null;
end $$;

create trigger tally_new after insert on application.application
    referencing new table as born for each statement execute function application.tally_new();
create trigger tally_moved after update on application.application
    referencing old table as before new table as after for each statement execute function application.tally_moved();

-- A verdict and its answer are a few thousand bytes each: compressing them would cost the rush more than it saves.
alter table application.application set (toast_tuple_target = 8160);
alter table platform.keyed_answer set (toast_tuple_target = 8160);

-- Verdicts are kept without what their rule documents say, and every fact once.
update application.application a set verdict = jsonb_build_object(
    'programme', v -> 'programme', 'version', v -> 'version', 'contentHash', v -> 'contentHash', 'decision', v -> 'decision',
    'rules', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', r -> 'code', 'outcome', r -> 'outcome',
                           'missing', nullif(r -> 'missing', '[]'), 'cause', r -> 'cause', 'onUnknown', r -> 'onUnknown',
                           'detail', r -> 'detail')) order by place)
                       from jsonb_array_elements(v -> 'rules') with ordinality as e(r, place)), '[]'),
    'facts', coalesce((select jsonb_agg(jsonb_build_object('source', s.source, 'asOf', s.as_of, 'values', s.known))
                       from (select f ->> 'source' as source, f ->> 'asOf' as as_of,
                                    jsonb_object_agg(f ->> 'name', f -> 'value') as known
                             from jsonb_array_elements(v -> 'rules') r, jsonb_array_elements(r -> 'facts') f
                             group by 1, 2) s), '[]'))::text
from (select id, verdict::jsonb as v from application.application) old
where old.id = a.id and v -> 'facts' is null;
