-- Which reminder a firm was sent for a voucher, by the day it was due: each once.
create table voucher.reminder (
    voucher_id uuid not null references voucher.voucher,
    due_on date not null,
    primary key (voucher_id, due_on)
);
create index voucher_granted on voucher.voucher (programme, rule_version, granted_at) where status = 'ACTIVE';
