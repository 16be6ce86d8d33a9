-- Money nobody could place is given to an application or sent back by two persons; a bank may undo what it told of.
alter table application.deposit
    add column version bigint not null default 0,
    add column ended_reason text,
    drop constraint deposit_status,
    drop constraint deposit_matched,
    add constraint deposit_status check (status in ('UNMATCHED', 'MATCHED', 'RETURNED', 'TAKEN_BACK')),
    add constraint deposit_matched check (case status
        when 'MATCHED' then application_id is not null
        when 'TAKEN_BACK' then true
        else application_id is null end);
