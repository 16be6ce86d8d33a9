-- The application of a voucher is found by its id, which the voucher knows: where nobody asks when it was handed in, it is not
-- read at all.
create or replace view outcome.use as
select u.order_id, u.month, u.kind, u.first_at as at, u.xid, a.submitted_at, p.programme, p.rule_version, p.voucher_id,
       p.firm_id, p.category, p.supplier_id, p.listing_id
from orders.published_month_of_use u
join orders.published_purchase p on p.id = u.order_id
left join voucher.published_voucher v on v.id = p.voucher_id
left join application.published_application a on a.id = v.application_id;
