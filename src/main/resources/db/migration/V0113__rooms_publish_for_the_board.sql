-- Views for the room that tells what the money did.
create view programme.published_round as
select id, programme_id, programme, rule_version, name, opens_at, closes_at, status from programme.round;

create view application.published_application as
select id, voucher_id, firm_id, round_id, status, subsidy_won, submitted_at, decided_at from application.application;

-- What of each settlement line was for which order, less what was netted; perhaps by way of a credit. It no longer changes
-- once the line is approved.
create view settlement.published_item as
select i.line_id, l.run_id, l.supplier_id, r.programme, coalesce(i.order_id, c.order_id) as order_id,
       i.subsidy_won - i.netted_subsidy_won as subsidy_won, i.own_won - i.netted_own_won as own_won
from settlement.item i
join settlement.line l on l.id = i.line_id
join settlement.run r on r.id = l.run_id
left join settlement.credit c on c.id = i.credit_id;

create view catalogue.published_fruitless_search as
select day, words, category, times from catalogue.fruitless_search;

create view techdev.published_ministry as select code, korean, english from techdev.ministry;

-- By the supplier's number orders are found by an index; columns are only added.
create or replace view techdev.published_output_link as
select id, output_id, listing_id, supplier_id, status, basis, until, claimed_at,
       case when basis is not null then decided_at end as confirmed_at, ended_at, supplier_number
from techdev.output_link;

create or replace view orders.published_purchase as
select id, code, voucher_id, firm_id, round_id, programme, rule_version, listing_id, supplier_id, category, total_won,
       vat_won, subsidy_won, own_won, refunded_subsidy_won, refunded_own_won, voided_subsidy_won, voided_own_won, status,
       disputed_from, paid_at, deadline, confirmed_at, first_used_at, ended_at, claimed_subsidy_won, claimed_own_won,
       stopped_at, agreed_won, first_id, tranche, tranche_number, supplier_number
from orders.purchase;
