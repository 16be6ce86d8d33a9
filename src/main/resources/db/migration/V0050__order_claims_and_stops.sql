-- What a supplier or firm has been asked to give back of an order counts against it, with what was refunded: together
-- never more than was posted. A service nobody used is STOPPED after its supplier was paid.
alter table orders.purchase
    add column claimed_subsidy_won bigint not null default 0,
    add column claimed_own_won bigint not null default 0,
    add column stopped_at timestamptz,
    drop constraint purchase_returns,
    add constraint purchase_returns check (refunded_subsidy_won >= 0 and refunded_own_won >= 0
        and claimed_subsidy_won >= 0 and claimed_own_won >= 0
        and voided_subsidy_won + refunded_subsidy_won + claimed_subsidy_won <= subsidy_won
        and voided_own_won + refunded_own_won + claimed_own_won <= own_won),
    drop constraint purchase_status,
    add constraint purchase_status check (status in ('HELD', 'PROVISIONED', 'IN_USE', 'CONFIRMED', 'SETTLED', 'COMPLETED',
        'STOPPED', 'CANCELLED', 'REFUNDED', 'DISPUTED')),
    drop constraint purchase_confirmed,
    add constraint purchase_confirmed check (status not in ('CONFIRMED', 'SETTLED', 'COMPLETED', 'STOPPED')
        or confirmed_at is not null),
    add constraint purchase_stopped check (status <> 'STOPPED' or stopped_at is not null);

create or replace view orders.published_purchase as
select id, code, voucher_id, firm_id, round_id, programme, rule_version, listing_id, supplier_id, category, total_won,
       vat_won, subsidy_won, own_won, refunded_subsidy_won, refunded_own_won, voided_subsidy_won, voided_own_won, status,
       disputed_from, paid_at, deadline, confirmed_at, first_used_at, ended_at, claimed_subsidy_won, claimed_own_won,
       stopped_at
from orders.purchase;
