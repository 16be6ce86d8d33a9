-- Money owed to a firm is sent only to an account that somebody of finance has made sure of.
alter table firm.firm
    add column proposed_account bytea,
    add column proposed_by text,
    add column proposed_at timestamptz;
update firm.firm
set proposed_account = refund_account, proposed_by = 'system:migration', proposed_at = registered_at, refund_account = null
where refund_account is not null;
alter table firm.firm add constraint firm_proposed_account check (
    (proposed_account is null) = (proposed_by is null) and (proposed_account is null) = (proposed_at is null));
