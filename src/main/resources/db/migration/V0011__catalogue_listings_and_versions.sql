-- What suppliers offer: a listing by the supplier's SKU, and its versions, which are never changed once reviewed.
create schema catalogue;

create table catalogue.listing (
    id uuid primary key,
    version bigint not null,
    -- Counts every change of the listing or of one of its versions, so that the version above moves with it.
    changes bigint not null,
    supplier_id uuid not null,
    sku text not null,
    latest_number integer not null,
    published_number integer,
    made_at timestamptz not null,
    constraint listing_sku_once unique (supplier_id, sku)
);

create table catalogue.listing_version (
    id uuid primary key,
    listing_id uuid not null references catalogue.listing,
    number integer not null,
    status text not null,
    -- The whole of what is offered, as JSON. What is searched by stands beside it.
    content text not null,
    category text not null,
    search_text text not null,
    seat_month_won bigint not null,
    warnings text not null,
    author text not null,
    made_at timestamptz not null,
    submitted_at timestamptz,
    reviewer text,
    reviewed_at timestamptz,
    review_reason text,
    published_at timestamptz,
    stopped_by text,
    stop_reason text,
    constraint listing_version_once unique (listing_id, number),
    constraint listing_version_status check (
        status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETURNED', 'REPLACED', 'STOPPED')),
    constraint listing_version_submitted check (status = 'DRAFT' or submitted_at is not null),
    constraint listing_version_returned check (status <> 'RETURNED' or review_reason is not null),
    constraint listing_version_published check (
        (status in ('PUBLISHED', 'REPLACED', 'STOPPED')) = (published_at is not null)),
    constraint listing_version_stopped check ((status = 'STOPPED') = (stopped_by is not null)),
    constraint listing_version_stopped_by check (stopped_by in ('SUPPLIER', 'AGENCY')),
    constraint listing_version_second_person check (reviewer is null or reviewer <> author)
);
create unique index listing_version_one_published on catalogue.listing_version (listing_id) where status = 'PUBLISHED';
create unique index listing_version_one_open on catalogue.listing_version (listing_id)
    where status in ('DRAFT', 'IN_REVIEW');
create index listing_version_by_status on catalogue.listing_version (status, listing_id);
create index listing_version_by_category on catalogue.listing_version (category, listing_id) where status = 'PUBLISHED';

-- Words that hint at a listing the agency found unsuitable in 2020 (domain 1.4). They warn the reviewer and refuse nothing.
create table catalogue.unsuitable_word (
    word text primary key,
    ground text not null,
    -- Categories to which the ground does not apply.
    except_categories text[] not null default '{}'
);
insert into catalogue.unsuitable_word (word, ground, except_categories) values
    ('키오스크', 'EQUIPMENT', '{}'),
    ('열화상', 'EQUIPMENT', '{}'),
    ('CCTV', 'EQUIPMENT', '{}'),
    ('노트북', 'EQUIPMENT', '{}'),
    ('태블릿', 'EQUIPMENT', '{}'),
    ('장비', 'EQUIPMENT', '{}'),
    ('단말기', 'EQUIPMENT', '{}'),
    ('kiosk', 'EQUIPMENT', '{}'),
    ('thermal camera', 'EQUIPMENT', '{}'),
    ('총판', 'RESELLER', '{}'),
    ('대리점', 'RESELLER', '{}'),
    ('리셀러', 'RESELLER', '{}'),
    ('재판매', 'RESELLER', '{}'),
    ('reseller', 'RESELLER', '{}'),
    ('방문 교육', 'FACE_TO_FACE', '{CARE,CONSULTING}'),
    ('방문교육', 'FACE_TO_FACE', '{CARE,CONSULTING}'),
    ('대면 강의', 'FACE_TO_FACE', '{CARE,CONSULTING}'),
    ('출장', 'FACE_TO_FACE', '{CARE,CONSULTING}'),
    ('오프라인', 'FACE_TO_FACE', '{CARE,CONSULTING}'),
    ('건강 분석', 'HEALTH_OR_INSURANCE', '{}'),
    ('보험 정보', 'HEALTH_OR_INSURANCE', '{}'),
    ('부동산', 'MONEY_OR_HOBBY_COURSE', '{}'),
    ('주식 투자', 'MONEY_OR_HOBBY_COURSE', '{}'),
    ('취미', 'MONEY_OR_HOBBY_COURSE', '{}'),
    ('관광 퀴즈', 'SIGHTSEEING_QUIZ', '{}'),
    ('경영 컨설팅', 'UNRELATED_CONSULTING', '{}'),
    ('은행용 API', 'FINANCE_API', '{}'),
    ('사이즈 측정', 'SIZE_MEASURING', '{}'),
    ('사은품', 'GIFT', '{}'),
    ('경품', 'GIFT', '{}'),
    ('페이백', 'PAYBACK', '{}'),
    ('자부담 지원', 'PAYBACK', '{}'),
    ('자부담 환급', 'PAYBACK', '{}');

-- For other rooms: each listing with the version that is, or was last, on sale.
create view catalogue.published_listing as
select l.id, l.supplier_id, l.sku, v.category, v.number as published_number,
       v.content::jsonb -> 'title' ->> 'ko' as title, v.status
from catalogue.listing l
join catalogue.listing_version v on v.listing_id = l.id and v.number = l.published_number;
