-- What public research has brought forth, where it was demonstrated, and which listings carry it.
create schema techdev;

-- Whose partners register outputs. The code is the public body of the partner's account.
create table techdev.ministry (
    code text primary key,
    korean text not null,
    english text not null
);
insert into techdev.ministry (code, korean, english) values
    ('MSIT', '과학기술정보통신부', 'Ministry of Science and ICT'),
    ('MSS', '중소벤처기업부', 'Ministry of SMEs and Startups'),
    ('MOHW', '보건복지부', 'Ministry of Health and Welfare');

-- The meeting of June 2021 speaks of 26 fields and the sources do not name them (domain 0). These names are proposals:
-- without a source they are shown as unverified, and administrators change them.
create table techdev.field (
    code text primary key,
    version bigint not null default 0,
    korean text not null,
    english text not null,
    source text
);
insert into techdev.field (code, korean, english) values
    ('AI', '인공지능', 'Artificial intelligence'),
    ('BIG_DATA', '빅데이터', 'Big data'),
    ('CLOUD', '클라우드', 'Cloud computing'),
    ('BLOCKCHAIN', '블록체인', 'Blockchain'),
    ('IOT', '사물인터넷', 'Internet of things'),
    ('NETWORK', '이동통신·네트워크', 'Mobile communication and networks'),
    ('SECURITY', '정보보호', 'Information security'),
    ('XR', '가상·증강현실', 'Virtual and augmented reality'),
    ('ROBOT', '지능형 로봇', 'Intelligent robots'),
    ('DRONE', '드론', 'Drones'),
    ('MOBILITY', '자율주행·모빌리티', 'Autonomous driving and mobility'),
    ('HEALTH', '디지털 헬스케어', 'Digital health'),
    ('CARE', '비대면 돌봄', 'Contactless care'),
    ('EDUCATION', '에듀테크', 'Education technology'),
    ('MEETING', '영상회의', 'Video conferencing'),
    ('COLLABORATION', '재택근무·협업', 'Remote work and collaboration'),
    ('COMMERCE', '비대면 유통', 'Contactless commerce'),
    ('LOGISTICS', '스마트 물류', 'Smart logistics'),
    ('FINANCE', '핀테크', 'Financial technology'),
    ('MANUFACTURING', '스마트 제조', 'Smart manufacturing'),
    ('AGRICULTURE', '스마트 농축수산', 'Smart farming and fishery'),
    ('ENERGY', '에너지', 'Energy'),
    ('CITY', '스마트시티', 'Smart city'),
    ('SAFETY', '재난·안전', 'Disaster and safety'),
    ('MEDIA', '콘텐츠·미디어', 'Content and media'),
    ('GOVERNMENT', '디지털 정부', 'Digital government');

create table techdev.tech_output (
    id uuid primary key,
    version bigint not null,
    ministry text not null references techdev.ministry,
    -- The ministry's own name of it.
    number text not null,
    status text not null,
    -- All that is said of it, as JSON. What is searched by stands beside it.
    content text not null,
    project_number text not null,
    title text not null,
    kind text not null,
    field text not null references techdev.field,
    performer_number text not null,
    performer_name text not null,
    readiness_level integer not null,
    rights_until date,
    ends_on date not null,
    registered_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    constraint tech_output_number_once unique (ministry, number),
    constraint tech_output_status check (status in ('REGISTERED', 'WITHDRAWN')),
    constraint tech_output_kind check (kind in ('SOFTWARE', 'PATENT', 'DEMONSTRATION')),
    constraint tech_output_project_number check (project_number ~ '^[0-9]{10}$'),
    constraint tech_output_readiness check (readiness_level between 1 and 9),
    constraint tech_output_withdrawn check (
        (status = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index tech_output_by_field on techdev.tech_output (field, id);
create index tech_output_by_performer on techdev.tech_output (performer_number, id);

create table techdev.demonstration (
    id uuid primary key,
    version bigint not null,
    output_id uuid not null references techdev.tech_output,
    site text not null,
    region text,
    period_from date not null,
    period_to date not null,
    result text not null,
    finding text,
    evidence text not null,
    made_at timestamptz not null,
    reported_at timestamptz,
    constraint demonstration_period check (period_from <= period_to),
    constraint demonstration_result check (result in ('UNDER_WAY', 'PROVEN', 'PARTLY_PROVEN', 'NOT_PROVEN')),
    constraint demonstration_reported check (
        (result = 'UNDER_WAY') = (reported_at is null) and (reported_at is null) = (finding is null))
);
create index demonstration_by_output on techdev.demonstration (output_id, id);

-- That a listing carries an output: claimed by its supplier, decided by the ministry.
create table techdev.output_link (
    id uuid primary key,
    version bigint not null,
    output_id uuid not null references techdev.tech_output,
    listing_id uuid not null,
    supplier_id uuid not null,
    supplier_number text not null,
    status text not null,
    grounds text not null,
    claimed_by text not null,
    claimed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    -- On what right it stands since it was confirmed, and that right's last day.
    basis text,
    until date,
    ended_at timestamptz,
    end_reason text,
    constraint output_link_status check (status in ('CLAIMED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    constraint output_link_decided check ((decided_at is null) = (reason is null)
        and (status not in ('CONFIRMED', 'REJECTED', 'LAPSED') or decided_at is not null)),
    constraint output_link_basis check (basis in ('PERFORMED', 'LICENSED')
        and (status not in ('CONFIRMED', 'LAPSED') or basis is not null)),
    constraint output_link_ended check ((status in ('WITHDRAWN', 'LAPSED')) = (ended_at is not null)
        and (ended_at is null) = (end_reason is null))
);
create unique index output_link_one_alive on techdev.output_link (output_id, listing_id)
    where status in ('CLAIMED', 'CONFIRMED');
create index output_link_by_status on techdev.output_link (status, id);
create index output_link_by_supplier on techdev.output_link (supplier_id, id);
create index output_link_by_listing on techdev.output_link (listing_id);

-- For other rooms.
create view techdev.published_output as
select id, ministry, number, status, project_number, title, kind, field, performer_number, performer_name,
       readiness_level, rights_until, ends_on, registered_at, withdrawn_at
from techdev.tech_output;

create view techdev.published_field as select code, korean, english, source from techdev.field;

create view techdev.published_demonstration as
select id, output_id, site, region, period_from, period_to, result, made_at, reported_at from techdev.demonstration;

-- Alive from confirmed_at until ended_at, so that the state of any past moment can be told.
create view techdev.published_output_link as
select id, output_id, listing_id, supplier_id, status, basis, until, claimed_at,
       case when basis is not null then decided_at end as confirmed_at, ended_at
from techdev.output_link;
