-- What the money did. This room keeps nothing but names and targets: it reads what other rooms publish. Every view has the
-- same columns to cut by (programme, rule_version, firm_id, category, supplier_id), the time of what it tells (at) and the
-- transaction that wrote it (xid): with "xid < the horizon of a block" each gives the same rows for ever.
create schema outcome;

-- Sections of the industrial classification by their divisions.
create table outcome.industry (
    section text primary key,
    first_division integer not null,
    last_division integer not null,
    korean text not null,
    english text not null
);
insert into outcome.industry (section, first_division, last_division, korean, english) values
    ('A', 1, 3, '농업, 임업 및 어업', 'Agriculture, forestry and fishing'),
    ('B', 5, 8, '광업', 'Mining'),
    ('C', 10, 34, '제조업', 'Manufacturing'),
    ('D', 35, 35, '전기, 가스, 증기 및 공기 조절 공급업', 'Electricity, gas, steam and air conditioning'),
    ('E', 36, 39, '수도, 하수 및 폐기물 처리, 원료 재생업', 'Water, sewage and waste'),
    ('F', 41, 42, '건설업', 'Construction'),
    ('G', 45, 47, '도매 및 소매업', 'Wholesale and retail trade'),
    ('H', 49, 52, '운수 및 창고업', 'Transport and storage'),
    ('I', 55, 56, '숙박 및 음식점업', 'Accommodation and food'),
    ('J', 58, 63, '정보통신업', 'Information and communication'),
    ('K', 64, 66, '금융 및 보험업', 'Finance and insurance'),
    ('L', 68, 68, '부동산업', 'Real estate'),
    ('M', 70, 73, '전문, 과학 및 기술 서비스업', 'Professional, scientific and technical services'),
    ('N', 74, 76, '사업시설 관리, 사업 지원 및 임대 서비스업', 'Business facilities, support and rental'),
    ('O', 84, 84, '공공행정, 국방 및 사회보장 행정', 'Public administration and defence'),
    ('P', 85, 85, '교육 서비스업', 'Education'),
    ('Q', 86, 87, '보건업 및 사회복지 서비스업', 'Health and social work'),
    ('R', 90, 91, '예술, 스포츠 및 여가 관련 서비스업', 'Arts, sports and recreation'),
    ('S', 94, 96, '협회 및 단체, 수리 및 기타 개인 서비스업', 'Associations, repair and other personal services'),
    ('T', 97, 98, '가구 내 고용활동 및 자가소비 생산활동', 'Households'),
    ('U', 99, 99, '국제 및 외국기관', 'International bodies');

-- Bands of people working in a firm.
create table outcome.size_band (
    code text primary key,
    least integer not null,
    most integer,
    korean text not null,
    english text not null
);
insert into outcome.size_band (code, least, most, korean, english) values
    ('1', 0, 1, '1명 이하', 'One at most'),
    ('2-4', 2, 4, '2~4명', '2 to 4'),
    ('5-9', 5, 9, '5~9명', '5 to 9'),
    ('10-49', 10, 49, '10~49명', '10 to 49'),
    ('50-299', 50, 299, '50~299명', '50 to 299'),
    ('300', 300, null, '300명 이상', '300 and more');

-- What the meeting of June 2021 aimed at, and the figure of the board that stands beside it: of one programme, or of all.
-- Where there is none, nothing here knows how much was reached.
create table outcome.target (
    code text primary key,
    place integer not null,
    korean text not null,
    english text not null,
    amount bigint not null,
    unit text not null,
    figure text,
    programme text,
    source text not null,
    constraint target_unit check (unit in ('FIRMS', 'PEOPLE', 'SHOPS', 'FIELDS', 'WON'))
);
insert into outcome.target (code, place, korean, english, amount, unit, figure, programme, source) values
    ('FIRMS', 1, '바우처와 창업 지원이 만난 중소기업', 'Small firms reached by vouchers and start-up support',
     84000, 'FIRMS', 'FIRMS_ISSUED', null, '디지털 뉴딜반 회의 (2021-06)'),
    ('PEOPLE', 2, '교육받은 사람', 'People trained', 27000, 'PEOPLE', null, null, '디지털 뉴딜반 회의 (2021-06)'),
    ('SHOPS', 3, '스마트상점', 'Smart stores', 4000, 'SHOPS', 'FIRMS_ISSUED', 'smart-store', '디지털 뉴딜반 회의 (2021-06)'),
    ('FIELDS', 4, '기술개발 성과가 상품으로 이어진 분야', 'Fields of technology with an output on sale', 26, 'FIELDS', 'FIELDS_LISTED',
     null, '디지털 뉴딜반 회의 (2021-06)'),
    ('BUDGET', 5, '그해 예산', 'Budget of the year', 460000000000, 'WON', 'ALLOTTED', null, '디지털 뉴딜반 회의 (2021-06)');

-- Which fields of technology could serve what is bought in a category. No source names this: proposals.
create table outcome.field_of_category (
    category text not null,
    field text not null,
    primary key (category, field)
);
insert into outcome.field_of_category (category, field) values
    ('VIDEO_CONFERENCE', 'MEETING'), ('REMOTE_WORK', 'COLLABORATION'), ('NETWORK_SECURITY', 'SECURITY'),
    ('NETWORK_SECURITY', 'NETWORK'), ('EDUTECH', 'EDUCATION'), ('CARE', 'CARE'), ('CARE', 'HEALTH'),
    ('MIGRATION', 'CLOUD'), ('USAGE', 'CLOUD'), ('PURCHASE', 'BIG_DATA'), ('GENERAL_PROCESSING', 'BIG_DATA'),
    ('AI_PROCESSING', 'AI'), ('LOGISTICS', 'LOGISTICS'), ('DEVICE', 'COMMERCE'), ('BARRIER_FREE', 'COMMERCE'),
    ('RENTAL_AND_SOFTWARE', 'COMMERCE'), ('TECHNOLOGY', 'MANUFACTURING'), ('PROMOTION', 'MEDIA'), ('VIDEO', 'MEDIA'),
    ('DESIGN', 'MEDIA');

-- Firms by what they are counted by; of a firm's rows the one of the greatest seq below the horizon holds. Gangwon and
-- Jeonbuk are counted under their present codes.
create view outcome.firm as
select p.seq, p.firm_id, p.xid, i.section as industry, s.code as size,
       case left(p.region_code, 2) when '42' then '51' when '45' then '52' else left(p.region_code, 2) end as region
from firm.published_profile p
left join outcome.industry i on left(p.ksic_code, 2)::integer between i.first_division and i.last_division
left join outcome.size_band s on p.headcount >= s.least and (s.most is null or p.headcount <= s.most);

-- What a transfer tells, by the kinds of the accounts it moved between, or only holds money for ('?'). Whatever is not here (a
-- deposit that arrived, a refund that was sent) tells nothing the board asks for. Money of the treasury tells of a clawback
-- only where it was an order's.
create table outcome.route (
    route text primary key,
    figure text not null,
    sign integer not null,
    only_orders boolean not null
);
insert into outcome.route (route, figure, sign, only_orders) values
    ('TREASURY > ROUND_BUDGET', 'ALLOTTED', 1, false),
    ('ROUND_BUDGET > TREASURY', 'ALLOTTED', -1, false),
    ('ROUND_BUDGET > VOUCHER', 'ISSUED', 1, false),
    ('DEPOSIT > VOUCHER', 'ISSUED', 1, false),
    ('VOUCHER > ROUND_BUDGET', 'RETURNED_TO_ROUND', 1, false),
    ('VOUCHER > TREASURY', 'RETURNED_HOME', 1, false),
    ('VOUCHER > REFUND_DUE', 'RETURNED_HOME', 1, false),
    ('VOUCHER ? PAYABLE', 'PAID', 1, false),
    ('VOUCHER > PAYABLE', 'CONFIRMED', 1, false),
    ('PAYABLE > VOUCHER', 'REFUNDED', 1, false),
    ('SUPPLIER_BANK > VOUCHER', 'REFUNDED', 1, false),
    ('SUPPLIER_BANK > TREASURY', 'CLAWED_BACK', 1, true),
    ('FIRM_BANK > TREASURY', 'CLAWED_BACK', 1, true),
    ('PAYABLE > TREASURY', 'CLAWED_BACK', 1, true),
    ('REFUND_DUE > TREASURY', 'CLAWED_BACK', 1, true),
    ('TREASURY > PAYABLE', 'CLAWED_BACK', -1, true),
    ('TREASURY > REFUND_DUE', 'CLAWED_BACK', -1, true),
    ('SUPPLIER_BANK > SANCTION', 'LEVIED', 1, false),
    ('FIRM_BANK > SANCTION', 'LEVIED', 1, false),
    ('PAYABLE > SANCTION', 'LEVIED', 1, false),
    ('REFUND_DUE > SANCTION', 'LEVIED', 1, false),
    ('SANCTION > PAYABLE', 'LEVIED', -1, false),
    ('SANCTION > REFUND_DUE', 'LEVIED', -1, false);

-- Money, a row for each transfer that tells of a figure; what was paid out, a row for each order it paid. A row that is a
-- whole voucher or order by itself counts as one (pieces).
create view outcome.movement as
select m.id as transfer_id, w.figure, m.share, w.sign * m.amount as won,
       case when w.figure = 'CONFIRMED' then case m.share when 'SUBSIDY' then p.subsidy_won else p.own_won end - m.amount
            else 0 end as voided_won,
       case when w.figure = 'ISSUED' and m.share = 'SUBSIDY' and m.amount > 0
                 or w.figure = 'PAID' and (m.share = 'SUBSIDY' or p.subsidy_won = 0) then 1 else 0 end as pieces,
       r.programme, r.rule_version, r.id as round_id, coalesce(p.firm_id, v.firm_id) as firm_id,
       coalesce(m.voucher_id, p.voucher_id) as voucher_id, m.order_id, p.category, p.supplier_id, p.listing_id,
       m.effective_at as at, m.xid
from ledger.published_movement m
join outcome.route w on w.route = m.route
left join orders.published_purchase p on p.id = m.order_id
left join voucher.published_voucher v on v.id = m.voucher_id
left join programme.published_round r on r.id = coalesce(m.round_id, p.round_id)
where m.order_id is not null or not w.only_orders
union all
select s.id, 'SETTLED', s.share, s.sign * case s.share when 'SUBSIDY' then s.subsidy_won else s.own_won end, 0, 0,
       coalesce(p.programme, s.programme), r.rule_version, p.round_id, p.firm_id, p.voucher_id, s.order_id, p.category,
       s.supplier_id, p.listing_id, s.effective_at, s.xid
from (
    -- Sent by the bank: the account it left is the settlement line's.
    select t.id, t.share, 1 as sign, t.effective_at, t.xid, i.*
    from ledger.published_movement t
    join ledger.published_account a on a.id = t.from_account
    join settlement.published_item i on i.line_id = a.owner
    where t.route = 'PAYOUT > SUPPLIER_BANK'
    union all
    -- Come back: its event names the run.
    select t.id, t.share, -1, t.effective_at, t.xid, i.*
    from ledger.published_movement t
    join ledger.published_account a on a.id = t.from_account
    join audit.published_event e on e.id = t.event_id
    join settlement.published_item i on i.run_id = e.subject_id::uuid and i.supplier_id = a.owner
    where t.route = 'SUPPLIER_BANK > PAYABLE' and t.reason = 'PAYMENT_CAME_BACK'
) s
left join orders.published_purchase p on p.id = s.order_id
left join programme.published_round r on r.id = p.round_id;

create view outcome.use as
select u.order_id, u.month, u.kind, u.first_at as at, u.xid, a.submitted_at, p.programme, p.rule_version, p.voucher_id,
       p.firm_id, p.category, p.supplier_id, p.listing_id
from orders.published_month_of_use u
join orders.published_purchase p on p.id = u.order_id
join application.published_application a on a.voucher_id = p.voucher_id;

create view outcome.vote as
select o.order_id, o.points, o.said_at as at, o.xid, p.programme, p.rule_version, p.firm_id, p.category, p.supplier_id,
       p.listing_id
from orders.published_vote o
join orders.published_purchase p on p.id = o.order_id;

create view outcome.later_use as
select l.order_id, l.used_on, l.used_on::timestamp at time zone 'Asia/Seoul' as at, l.xid, p.programme, p.rule_version, p.firm_id, p.category, p.supplier_id,
       p.listing_id
from orders.published_later_use l
join orders.published_purchase p on p.id = l.order_id;

-- Which orders a tech output has brought about: those that were paid while a confirmed link said that the listing carries it.
create view outcome.output_order as
select distinct l.output_id, o.ministry, o.field, p.id as order_id, p.listing_id, p.firm_id, p.paid_at as at
from techdev.published_output_link l
join techdev.published_output o on o.id = l.output_id
join orders.published_purchase p on p.supplier_number = l.supplier_number and p.listing_id = l.listing_id
     and p.paid_at >= l.confirmed_at and p.paid_at < coalesce(l.ended_at, 'infinity');

-- How far outputs have come, and when: developed, proved in a demonstration, listed.
create view outcome.output_stage as
select id as output_id, ministry, field, 'DEVELOPED' as stage, registered_at as at from techdev.published_output
union all
select o.id, o.ministry, o.field, 'DEMONSTRATED', d.reported_at
from techdev.published_demonstration d
join techdev.published_output o on o.id = d.output_id
where d.result in ('PROVEN', 'PARTLY_PROVEN')
union all
select o.id, o.ministry, o.field, 'LISTED', l.confirmed_at
from techdev.published_output_link l
join techdev.published_output o on o.id = l.output_id
where l.confirmed_at is not null;
