-- How many people were trained: partners close the case of a group with a band of people and no more, so the lower end of the
-- band is what is sure.
create or replace view referral.published_referral as
select id, kind, kind_version, subject, subject_id, listing_id, left(region_code, 2) as province, partner_body, status,
       drafted_at, sent_at, accepted_at, ended_at, outcome, quota_year,
       case when subject = 'REGION_GROUP' then result::jsonb ->> 'result.people' end as people_band
from referral.referral;

-- A case is closed once: the event of its closing says by which block it counts.
create view outcome.training as
select r.id as referral_id, r.kind, r.province, substring(r.people_band from '^\d+')::integer as people, e.at, e.xid
from referral.published_referral r
join audit.published_event e on e.subject_kind = 'REFERRAL' and e.subject_id = r.id::text and e.action = 'REFERRAL_CLOSED'
where r.outcome = 'COMPLETED' and r.people_band is not null;

update outcome.target
set figure = 'PEOPLE_TRAINED', korean = '교육받은 사람(구간의 아래 끝을 더한, 적어도 몇 명)',
    english = 'People trained (at least: the lower ends of the bands)'
where code = 'PEOPLE';
