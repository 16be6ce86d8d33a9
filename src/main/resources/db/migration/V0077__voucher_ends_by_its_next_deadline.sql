-- The deadline whose passing ends a voucher next, so that whatever is late is found from the oldest on, however many.
alter table voucher.voucher add column ends_on date generated always as
    (least(case when first_paid_at is null then first_payment_by end, full_payment_by, use_until)) stored;
create index voucher_ends_on on voucher.voucher (ends_on, id) where status in ('ACTIVE', 'SUSPENDED');
drop index voucher.voucher_first_payment;
drop index voucher.voucher_deposit_by;
create index voucher_deposit_by on voucher.voucher (deposit_by, id) where status = 'AWAITING_DEPOSIT';
